// Figures, days and core's phrases as text, the same way as the commands and the reports do it.

import type { Argument, Language, Phrase } from './backend'
import { say, worded, type Words } from './words'

const DECIMAL_MARK: Record<Language, string> = { en: '.', fr: ',' }

/** An amount as a figure: zeros trimmed, the language's decimal mark. */
export function figure(language: Language, amount: number): string {
  // Core sends at most two decimals.
  const text = String(Math.round(amount * 100) / 100)
  return text.replace('-', '−').replace('.', DECIMAL_MARK[language])
}

/** A figure for a message: its text, and the number that decides between singular and plural. */
export function counted(language: Language, name: string, amount: number): Words {
  return { [name]: figure(language, amount), [`${name}-count`]: amount }
}

/** "1.5 credits", « 1,5 crédit ». */
export function credits(language: Language, amount: number): string {
  return say(language, 'credits-amount', counted(language, 'amount', amount))
}

/** A length of time: "2 h 30", "45 min". */
export function duration(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return say(language, 'duration-minutes', { minutes: String(minutes) })
  if (rest === 0) return say(language, 'duration-hours', { hours: String(hours) })
  return say(language, 'duration-hours-minutes', { hours: String(hours), rest: String(rest).padStart(2, '0') })
}

type Parts = { year: string; month: number; day: number }

function parts(iso: string): Parts {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { year, month: Number(month), day: Number(day) }
}

// Intl's dates differ between engines ("3/4/2026" here, "2026-03-04" there), so they are worded.
function dayWords(language: Language, { year, month, day }: Parts, months: string): Words {
  return { day: String(day), month: say(language, `${months}-${month}`), year, first: day === 1 ? 1 : 0 }
}

/** "4 March 2026", « 1er mars 2026 ». */
export function longDate(language: Language, iso: string): string {
  return say(language, 'date-long', dayWords(language, parts(iso), 'month'))
}

/** "4 Mar" or, with the year, "4 Mar 2026". */
export function shortDate(language: Language, iso: string, withYear = false): string {
  const id = withYear ? 'date-long' : 'date-day-month'
  return say(language, id, dayWords(language, parts(iso), 'month-short'))
}

/** Days of an activity in a list of its end's year: "4 Mar", "4–6 May", "30 May – 1 June". */
export function shortRange(language: Language, start: string, end: string): string {
  if (start === end) return shortDate(language, end)
  const [from, to] = [parts(start), parts(end)]
  if (from.year === to.year && from.month === to.month) {
    const days = say(language, 'date-range-days', { from: String(from.day), to: String(to.day) })
    return say(language, 'date-day-month', { ...dayWords(language, to, 'month-short'), day: days, first: 0 })
  }
  const apart = from.year !== to.year
  return say(language, 'date-range-short', {
    from: shortDate(language, start, apart),
    to: shortDate(language, end, apart),
  })
}

/** Days in full: "4 March 2026", "4 May 2026 to 6 May 2026". */
export function longRange(language: Language, start: string, end: string): string {
  if (start === end) return longDate(language, end)
  return say(language, 'date-range', { from: longDate(language, start), to: longDate(language, end) })
}

/** Several one after the other: "A, B and C", « A, B et C ». */
export function listed(language: Language, items: string[]): string {
  const [last = '', ...others] = [...items].reverse()
  return others.length === 0 ? last : say(language, 'list-and', { first: others.reverse().join(', '), last })
}

/** So many days are named one by one; of more, the first and the last. */
const NAMED_DAYS = 24

/**
 * Several days in full, month by month: "4, 11 and 18 March 2026", "15 January and 15 February 2026",
 * "4 and 11 March; 1 and 8 April 2026".
 */
export function longDays(language: Language, days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (days.length > NAMED_DAYS) return longRange(language, first, last)
  const months: Parts[][] = []
  for (const one of days.map(parts)) {
    const month = months.at(-1)
    const before = month?.at(-1)
    if (month && before?.year === one.year && before.month === one.month) month.push(one)
    else months.push([one])
  }
  const words = months.map((month, index) => {
    const [one] = month
    if (!one) return ''
    const numbers = month.map(({ day }) => say(language, 'date-day', { day: String(day), first: day === 1 ? 1 : 0 }))
    // The year stands once, behind the last of its months.
    const id = one.year === months[index + 1]?.[0]?.year ? 'date-day-month' : 'date-long'
    return say(language, id, { ...dayWords(language, one, 'month'), day: listed(language, numbers), first: 0 })
  })
  return months.some((month) => month.length > 1) ? words.join('; ') : listed(language, words)
}

/** The year of a day. */
export const year = (iso: string): string => parts(iso).year

/** One argument of a phrase as text. */
export function argument(language: Language, of: Argument): string {
  switch (of.type) {
    case 'credits':
    case 'count':
      return figure(language, of.value)
    case 'tenths':
      return figure(language, of.value / 10)
    case 'day':
      return longDate(language, of.value)
    case 'text':
      return of.value
    case 'message':
      return say(language, of.value)
    case 'words':
      return of.value[language]
    case 'list':
      return listed(
        language,
        of.value.map((item) => argument(language, item)),
      )
    default:
      return of satisfies never
  }
}

/** The number in an argument, which decides between singular and plural; none where it is text. */
function numberIn(of: Argument): number | null {
  switch (of.type) {
    case 'credits':
    case 'count':
      return of.value
    case 'tenths':
      return of.value / 10
    case 'list':
      return of.value.length
    default:
      return null
  }
}

/** A phrase of core in words. */
export function phrase(language: Language, { id, args }: Phrase): string {
  const words: Words = {}
  for (const [name, of] of Object.entries(args)) {
    words[name] = argument(language, of)
    const number = numberIn(of)
    if (number !== null) words[`${name}-count`] = number
  }
  return say(language, id, words)
}

/** A topic's name: the known ones in both languages, the member's own as they are. */
export function topicName(language: Language, topic: string): string {
  return worded(`topic-${topic}`) ? say(language, `topic-${topic}`) : topic
}

/** Text without capitals and accents, for finding. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
}
