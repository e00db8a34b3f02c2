import { expect, it, vi } from 'vitest'
import { answers } from '../testing/answers'
import type { Failure, Field, Language, Problem, RefusalKind } from './backend'
import { problem, problems, refusal, sentence } from './failures'
import { worded } from './words'

const LANGUAGES: Language[] = ['en', 'fr']

it('every failure has a sentence in both languages', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const trouble = { kind: 'unreachable', path: '/x', detail: '', whose: null } as const
  const failures: Failure[] = [
    { kind: 'fields', problems: answers.problems() },
    { kind: 'line', refusal: answers.readingRefused().reading.refusal! },
    { kind: 'asked', question: answers.readingFar().question!, asks: answers.readingFar().asks! },
    { kind: 'asked', question: answers.readingTwin().question!, asks: answers.readingTwin().asks! },
    { kind: 'read-anew', answers: [answers.reading()] },
    { kind: 'not-over-yet', title: 'Jazz', day: '2027-05-08' },
    {
      kind: 'refused',
      why: 'cycle-runs',
      text: { id: 'failure-cycle-runs', args: { day: { type: 'day', value: '2028-12-31' } } },
    },
    { kind: 'nothing-to-do' },
    { kind: 'gone' },
    { kind: 'export-failed', why: 'cannot-write', detail: '' },
    { kind: 'export-failed', why: 'exists', detail: '' },
    { kind: 'export-failed', why: 'cannot-set', detail: '' },
    { kind: 'trouble', trouble },
    { kind: 'unexpected', detail: '' },
  ]
  for (const language of LANGUAGES) {
    for (const failure of failures) expect(sentence(language, failure)).toMatch(/[.?]$/)
  }
  expect(complaints).not.toHaveBeenCalled()
})

it('every refusal of a line has a sentence in both languages', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const kinds: Record<RefusalKind, true> = {
    'ambiguous-date': true,
    'no-such-date': true,
    'bad-credits': true,
    'no-title': true,
    twice: true,
    'end-before-start': true,
    'plan-in-the-past': true,
    'plan-without-date': true,
    'too-long': true,
    unclear: true,
    'far-day': true,
  }
  const text = (value: string) => ({ type: 'text' as const, value })
  const args = { words: text('x'), one: text('1'), other: text('2') }
  for (const kind of Object.keys(kinds) as RefusalKind[]) {
    for (const language of LANGUAGES) {
      expect(refusal(language, { kind, words: 'x', choices: [], text: { id: `refusal-${kind}`, args } })).toMatch(/\.$/)
    }
  }
  expect(complaints).not.toHaveBeenCalled()
})

it('an ambiguous date names both of its days', () => {
  const text = refusal('en', answers.readingAmbiguous().reading.refusal!)
  expect(text).toContain('“03/04/26” can be 3 April 2026 or 4 March 2026')
})

it('problems say how to mend a field, each beside its own', () => {
  expect(problem('en', { field: 'start', problem: 'not-a-date' })).toBe('Write the date this way: 2026-03-04.')
  expect(problem('en', { field: 'title', problem: 'missing' })).toBe('Give the activity a title.')
  expect(problem('fr', { field: 'first-day', problem: 'missing' })).toContain('premier jour de votre cycle')
  const found = problems('en', answers.problems())
  expect(Object.keys(found).sort()).toEqual(['credits', 'start', 'title'] satisfies Field[])
})

it('every problem is worded', () => {
  const all: Record<Problem, true> = {
    missing: true,
    'too-long': true,
    'not-a-date': true,
    'no-such-date': true,
    'ambiguous-date': true,
    'not-credits': true,
    'too-fine': true,
    'not-positive': true,
    'too-many': true,
    'not-a-duration': true,
    'end-before-start': true,
    'plan-in-the-past': true,
    unknown: true,
    'not-an-address': true,
    'not-a-number': true,
    'not-later': true,
    'outside-cycle': true,
    'in-the-future': true,
    already: true,
    'above-maximum': true,
    'more-than-there': true,
    'not-named': true,
  }
  for (const one of Object.keys(all)) expect(worded(`problem-${one}`), one).toBe(true)
})
