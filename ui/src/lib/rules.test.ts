import { describe, expect, it } from 'vitest'
import { camt, cbmt, crpo } from '../testing/several'
import { kindsToChoose, topicsToChoose } from './forms'
import { ruleFigures, shortName, topicsNamed } from './rules'

const ofCbmt = (id: string) => cbmt().standing.rules.find(({ rule }) => rule.id === id)!
const ofCrpo = (id: string) => crpo().standing.rules.find(({ rule }) => rule.id === id)!

describe('what counts of a rule is told in its own measure', () => {
  it.each([
    ['total', ofCbmt('total'), '36 of 100', '36 sur 100'],
    ['a minimum', ofCbmt('ethics'), '1 of 3, minimum', '1 sur 3, minimum'],
    ['topics', ofCbmt('own-areas'), '2 of 3 topics', '2 sur 3\u00a0thèmes'],
    ['each year', ofCbmt('yearly'), '20 of 60, 12 each year', '20 sur 60, 12 par année'],
    ['a maximum', ofCbmt('reading'), '10 of 10, maximum', '10 sur 10, maximum'],
    ['something to confirm', ofCrpo('self-assessment'), 'not confirmed yet', 'pas encore confirmé'],
    ['activities', ofCrpo('didactic'), '1 of 1 activity', '1 sur 1\u00a0activité'],
  ])('%s', (_, standing, english, french) => {
    expect(ruleFigures('en', standing)).toBe(english)
    expect(ruleFigures('fr', standing)).toBe(french)
  })
})

it('credentials go by their letters in both languages', () => {
  expect(shortName('en', camt().cycle.program)).toBe('MTA')
  expect(shortName('fr', crpo().cycle.program)).toBe('PA')
  expect(shortName('en', { name: { en: 'My own list', fr: 'Ma liste' } })).toBe('My own list')
})

it('topics that rules name are offered beside the known ones, each once', () => {
  expect(topicsNamed([cbmt().cycle.program, crpo().cycle.program])).toEqual([
    'ethics',
    'groups',
    'choir',
    'neurology',
    'didactic',
  ])
  const offered = topicsToChoose([cbmt().cycle.program])
  expect(offered.slice(0, 2)).toEqual(['ethics', 'supervision'])
  expect(offered.filter((topic) => topic === 'ethics')).toHaveLength(1)
  expect(offered).toContain('choir')
})

it('the kinds a member added are offered before “other”, renamed ones in their place', () => {
  const kinds = kindsToChoose([
    { kind: 'workshop', name: 'Course' },
    { kind: 'mentoring-group', name: 'Mentoring group' },
  ])
  expect(kinds[0]).toBe('workshop')
  expect(kinds.slice(-2)).toEqual(['mentoring-group', 'other'])
  expect(kinds).toHaveLength(11)
})
