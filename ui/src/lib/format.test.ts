import { describe, expect, it } from 'vitest'
import { answers } from '../testing/answers'
import type { Argument, Phrase } from './backend'
import {
  argument,
  credits,
  duration,
  figure,
  folded,
  longDate,
  longDays,
  longRange,
  phrase,
  shortRange,
} from './format'

describe('amounts', () => {
  it('are trimmed and carry the language’s decimal mark', () => {
    expect(figure('en', 29.5)).toBe('29.5')
    expect(figure('fr', 29.5)).toBe('29,5')
    expect(figure('en', 60)).toBe('60')
    expect(figure('fr', 0.75)).toBe('0,75')
  })

  it.each([
    [0, '0 credits', '0\u00a0crédit'],
    [0.5, '0.5 credits', '0,5\u00a0crédit'],
    [1, '1 credit', '1\u00a0crédit'],
    [1.5, '1.5 credits', '1,5\u00a0crédit'],
    [2, '2 credits', '2\u00a0crédits'],
    [30.5, '30.5 credits', '30,5\u00a0crédits'],
  ])('%d is singular or plural as each language has it', (amount, english, french) => {
    expect(credits('en', amount)).toBe(english)
    expect(credits('fr', amount)).toBe(french)
  })

  it('tell a length of time in hours and minutes', () => {
    expect(duration('en', 45)).toBe('45 min')
    expect(duration('en', 120)).toBe('2 h')
    expect(duration('fr', 65)).toBe('1\u00a0h\u00a005')
  })
})

describe('days', () => {
  it('are written out, never by the engine', () => {
    expect(longDate('en', '2026-03-04')).toBe('4 March 2026')
    expect(longDate('fr', '2026-03-04')).toBe('4\u00a0mars\u00a02026')
    expect(longDate('en', '2029-01-01')).toBe('1 January 2029')
    expect(longDate('fr', '2029-01-01')).toBe('1er\u00a0janvier\u00a02029')
  })

  it('make ranges', () => {
    expect(longRange('en', '2024-05-04', '2024-05-06')).toBe('4 May 2024 to 6 May 2024')
    expect(longRange('fr', '2024-05-01', '2024-05-06')).toBe('du 1er\u00a0mai\u00a02024 au 6\u00a0mai\u00a02024')
    expect(shortRange('en', '2026-03-04', '2026-03-04')).toBe('4 Mar')
    expect(shortRange('en', '2024-05-04', '2024-05-06')).toBe('4–6 May')
    expect(shortRange('fr', '2025-05-30', '2025-06-01')).toBe('30\u00a0mai – 1er\u00a0juin')
    expect(shortRange('en', '2025-12-30', '2026-01-02')).toBe('30 Dec 2025 – 2 Jan 2026')
  })
})

describe('phrases of core', () => {
  const behind = answers.overviewBehind().cycles[0]!.standing

  it('read as the design has them', () => {
    expect(phrase('en', behind.heading)).toBe('30.5 credits to go in 25 months: about 1.2 a month')
    expect(phrase('fr', behind.heading)).toBe(
      '30,5\u00a0crédits à acquérir en 25\u00a0mois\u00a0: environ 1,2 par mois',
    )
    expect(behind.sentences.map((one) => phrase('en', one)).join(' ')).toBe(
      '29.5 of 60 credits count so far. At a steady pace you would have 34.7 today: you are 5.2 behind. Your plan covers 9 more.',
    )
  })

  it('put every sort of argument into words', () => {
    const last: Phrase = {
      id: 'heading-weeks-planned',
      args: { missing: { type: 'credits', value: 1.5 }, time: { type: 'count', value: 9 } },
    }
    expect(phrase('en', last)).toBe('1.5 credits in 9 weeks, all planned')
    expect(phrase('fr', last)).toBe('1,5\u00a0crédit en 9\u00a0semaines, tout est planifié')
    const rule: Phrase = {
      id: 'standing-rule-short',
      args: { rule: { type: 'message', value: 'topic-ethics' }, missing: { type: 'credits', value: 1 } },
    }
    expect(phrase('en', rule)).toBe('“Ethics” still needs 1 credit.')
    const passed: Phrase = {
      id: 'warning-plan-date-passed',
      args: { title: { type: 'text', value: 'Jazz' }, day: { type: 'day', value: '2026-03-01' } },
    }
    expect(phrase('fr', passed)).toContain('planifiée le 1er\u00a0mars\u00a02026')
    const rate: Phrase = { id: 'score-needed', args: { rate: { type: 'tenths', value: 12 } } }
    expect(phrase('fr', rate)).toBe('requis\u00a0: 1,2 par mois')
  })
})

describe('arguments', () => {
  it('in both languages are read in the reader’s', () => {
    const areas = { type: 'words', value: { en: 'Areas', fr: 'Domaines' } } as const
    expect(argument('en', areas)).toBe('Areas')
    expect(argument('fr', areas)).toBe('Domaines')
  })

  it('that are several stand one after the other', () => {
    const among = {
      type: 'list',
      value: [
        { type: 'message', value: 'topic-ethics' },
        { type: 'words', value: { en: 'choir', fr: 'chorale' } },
        { type: 'credits', value: 1.5 },
      ],
    } satisfies Argument
    expect(argument('en', among)).toBe('Ethics, choir and 1.5')
    expect(argument('fr', among)).toBe('Éthique et déontologie, chorale et 1,5')
  })

  it('reach their sentence, figures with the number that decides the plural', () => {
    const states: Phrase = {
      id: 'rule-states-different-topics-among',
      args: { count: { type: 'count', value: 3 }, among: { type: 'list', value: [{ type: 'text', value: 'choir' }] } },
    }
    expect(phrase('en', states)).toBe('Activities with at least 3 different topics among these: choir')
  })
})

it('finding knows neither accents nor capitals', () => {
  expect(folded('Musicothérapie — ÉCRITURE')).toContain(folded('ecriture'))
  expect(folded('Œuvre')).toBe('oeuvre')
})

describe('several days', () => {
  const days = (language: 'en' | 'fr', ...all: string[]) => longDays(language, all).replaceAll('\u00a0', ' ')

  it('of a month stand before it once', () => {
    expect(days('en', '2026-03-04', '2026-03-11', '2026-03-18')).toBe('4, 11 and 18 March 2026')
    expect(days('fr', '2026-03-01', '2026-03-08')).toBe('1er et 8 mars 2026')
    expect(days('en', '2026-03-04')).toBe('4 March 2026')
  })

  it('of several months name the year once', () => {
    expect(days('en', '2026-01-15', '2026-02-15', '2026-03-15')).toBe('15 January, 15 February and 15 March 2026')
    expect(days('en', '2026-03-04', '2026-03-11', '2026-04-01')).toBe('4 and 11 March; 1 April 2026')
    expect(days('fr', '2025-12-01', '2026-01-05')).toBe('1er décembre 2025 et 5 janvier 2026')
  })

  it('that are too many to be named are told by the first and the last', () => {
    const weekly = Array.from({ length: 30 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
    )
    expect(days('en', ...weekly)).toBe('5 January 2026 to 27 July 2026')
  })
})
