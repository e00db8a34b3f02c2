import { describe, expect, it } from 'vitest'
import type { KnownWords } from '../../lib/backend'
import { answers } from '../../testing/answers'
import { isNewTopic, markedWordAt, offersFor, take, type MarkedWord, type Sources } from './offers'

const known: KnownWords = {
  ...answers.knownWords(),
  providers: ['Capilano University', 'Concordia', 'The "Open" Academy'],
}

const sources = (over: Partial<Sources> = {}): Sources => ({ known, topics: [], own: [], language: 'en', ...over })

/** The word at the mark `|` of a line. */
function at(marked: string): MarkedWord | null {
  const caret = marked.indexOf('|')
  return markedWordAt(marked.replace('|', ''), caret)
}

const names = (marked: string, over: Partial<Sources> = {}) =>
  offersFor(at(marked)!, sources(over)).list.map(({ name }) => name)

describe('the word that is typed', () => {
  it.each([
    ['NMT #wo|', { marker: '#', start: 4, end: 7, typed: 'wo' }],
    ['NMT #wo|rk 6cr', { marker: '#', start: 4, end: 9, typed: 'wo' }],
    ['@|', { marker: '@', start: 0, end: 1, typed: '' }],
    ['NMT @"Capilano Un|', { marker: '@', start: 4, end: 17, typed: 'Capilano Un' }],
    ['NMT @«École de|» 6cr', { marker: '@', start: 4, end: 15, typed: 'École de' }],
  ])('is found in %s', (line, word) => {
    expect(at(line)).toEqual(word)
  })

  it.each([
    'NMT work|shop',
    'C#|',
    'mail@exam|ple.org',
    '"12 #ba|rs"',
    '"open #ba|',
    'NMT // note with #ta|g',
    'NMT @"two words"|',
    'NMT #workshop |6cr',
    '|#workshop',
  ])('is none in %s', (line) => {
    expect(at(line)).toBeNull()
  })
})

describe('what is offered', () => {
  it('is every kind and topic after a bare mark', () => {
    const all = names('#|')
    expect(all).toContain('Workshop or course')
    expect(all).toContain('Ethics')
    expect(offersFor(at('#|')!, sources()).known).toBe(false)
  })

  it('begins with what is typed, in either language, whatever it is called here', () => {
    expect(names('#web|')).toEqual(['Workshop or course', 'web'])
    expect(names('#deont|', { language: 'fr' })[0]).toContain('éontologie')
    expect(offersFor(at('#form|')!, sources({ language: 'fr' })).list[0]).toMatchObject({ of: 'kind', word: 'atelier' })
  })

  it('is nothing for what stands there in full and is alone', () => {
    expect(offersFor(at('#workshop|')!, sources())).toEqual({ list: [], known: true })
    expect(offersFor(at('@concordia|')!, sources())).toEqual({ list: [], known: true })
  })

  it('calls a new topic new, and leaves a known one out that would mean a kind', () => {
    expect(offersFor(at('#choir|')!, sources()).list).toEqual([{ of: 'new-topic', name: 'choir', word: 'choir' }])
    expect(names('#choir|', { topics: ['choir'] })).toEqual([])
    expect(names('#superv|')).not.toContain('Supervision')
  })

  it('is what the member calls a kind', () => {
    const own = [{ kind: 'workshop', name: 'Day school' }]
    expect(offersFor(at('#day|')!, sources({ own })).list[0]).toEqual({
      of: 'kind',
      name: 'Day school',
      word: 'Day school',
    })
  })

  it('are the providers of the record, also by a later word of theirs', () => {
    expect(names('@|')).toEqual(known.providers)
    expect(names('@uni|')).toEqual(['Capilano University'])
    expect(names('@nobody|')).toEqual([])
  })
})

describe('taking an offer', () => {
  const offered = (word: string) => ({ of: 'provider', name: word, word }) as const

  it('writes it in the place of the word, and the caret goes behind it', () => {
    expect(take('NMT #wo 6cr', at('NMT #wo| 6cr')!, { of: 'kind', name: 'Workshop', word: 'workshop' })).toEqual({
      line: 'NMT #workshop 6cr',
      caret: 14,
    })
  })

  it('puts quotation marks round what would end too early', () => {
    expect(take('@cap', at('@cap|')!, offered('Capilano University')).line).toBe('@"Capilano University" ')
    expect(take('@"cap', at('@"cap|')!, offered('Capilano University')).line).toBe('@"Capilano University" ')
    expect(take('@o', at('@o|')!, offered('The "Open" Academy')).line).toBe('@«The "Open" Academy» ')
  })
})

it('knows a topic that is new', () => {
  expect(isNewTopic('ethics', sources())).toBe(false)
  expect(isNewTopic('choir', sources({ topics: ['choir'] }))).toBe(false)
  expect(isNewTopic('choir', sources())).toBe(true)
})
