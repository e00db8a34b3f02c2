// What is known of a word after `#` or `@` while it is typed. What the word then means is core's to
// say; here is only what is offered for it.

import type { Kinds, KnownWords, Language, Topic } from '../../lib/backend'
import { folded, topicName } from '../../lib/format'
import { say, worded } from '../../lib/words'

/** The word that is being typed after a marker, with its place in the line. */
export type MarkedWord = {
  readonly marker: '#' | '@'
  /** Where the marker stands. */
  readonly start: number
  /** Where the word ends. */
  readonly end: number
  /** What of it is typed before the caret, without quotation marks. */
  readonly typed: string
}

export type Offer = {
  readonly of: 'kind' | 'topic' | 'provider' | 'new-topic'
  /** What it is called. */
  readonly name: string
  /** What is written for it after the marker. */
  readonly word: string
}

/** What is offered, and whether the word as it is typed means something that is known. */
export type Offers = { readonly list: readonly Offer[]; readonly known: boolean }

/** What there is to offer from, in the reader's language. */
export type Sources = {
  readonly known: KnownWords
  /** The topics that the rules of open cycles name. */
  readonly topics: readonly Topic[]
  /** The kinds that the member renamed or added. */
  readonly own: Kinds
  readonly language: Language
}

/** So many are offered at most: more are found by typing on. */
const MOST = 24

const CLOSING: Record<string, string> = { '"': '"', '«': '»', '“': '”' }

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character)

/** The word after a marker that the caret stands in; none in a quotation and in a note. */
export function markedWordAt(line: string, caret: number): MarkedWord | null {
  let at = 0
  let spaced = true
  while (at < caret) {
    const character = line[at] ?? ''
    const closing = CLOSING[character]
    if (spaced && line.startsWith('//', at)) return null
    if (closing !== undefined) {
      const end = line.indexOf(closing, at + 1)
      if (end === -1) return null
      at = end
    } else if (spaced && (character === '#' || character === '@')) {
      const [inner, end] = extentOf(line, at + 1)
      if (caret <= end) {
        const typed = line.slice(inner, caret)
        // Behind the closing quotation mark the word is finished.
        const finished = inner > at + 1 && CLOSING[line[at + 1] ?? ''] === line[caret - 1] && caret - 1 >= inner
        return finished ? null : { marker: character, start: at, end, typed }
      }
      at = end
      spaced = isSpace(line[at])
      continue
    }
    spaced = isSpace(line[at])
    at += 1
  }
  return null
}

/** Where the text of a marked word begins, and where all of it ends. */
function extentOf(line: string, after: number): [inner: number, end: number] {
  const closing = CLOSING[line[after] ?? '']
  if (closing === undefined) {
    const length = line.slice(after).search(/\s/)
    return [after, length === -1 ? line.length : after + length]
  }
  const end = line.indexOf(closing, after + 1)
  return [after + 1, end === -1 ? line.length : end + 1]
}

/** The form in which core compares words: small letters without accents, with hyphens between the words. */
export function key(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** How well words fit what is typed: the fewer the better; none where they do not. */
function distance(words: readonly string[], typed: string): number | null {
  if (typed === '') return 0
  if (words.some((word) => word.startsWith(typed))) return 0
  return words.some((word) => word.includes(`-${typed}`)) ? 1 : null
}

type Candidate = Offer & { readonly words: readonly string[] }

/** What is offered for a word, what begins with it first. */
export function offersFor({ marker, typed }: MarkedWord, sources: Sources): Offers {
  const wanted = key(typed)
  const candidates = marker === '#' ? [...kinds(sources), ...topics(sources)] : providers(sources.known)
  const known = wanted !== '' && candidates.some(({ words }) => words.includes(wanted))
  const list: Offer[] = candidates
    .map((candidate) => ({ candidate, away: distance(candidate.words, wanted) }))
    .filter(({ away }) => away !== null)
    .sort((one, other) => (one.away ?? 0) - (other.away ?? 0))
    .slice(0, MOST)
    .map(({ candidate: { of, name, word } }) => ({ of, name, word }))
  if (marker === '#' && wanted !== '' && !known) list.push({ of: 'new-topic', name: typed.trim(), word: typed.trim() })
  // What stands there in full need not be offered alone.
  const [only] = list
  if (known && list.length === 1 && only && only.of !== 'new-topic') return { list: [], known }
  return { list, known }
}

function kinds({ known, own, language }: Sources): Candidate[] {
  return known.kinds.map(({ kind, words }) => {
    const name = own.find((named) => named.kind === kind)?.name ?? say(language, `kind-${kind}`)
    const short = `offer-word-${kind}`
    const renamed = own.some((named) => named.kind === kind)
    return {
      of: 'kind',
      name,
      word: renamed || !worded(short) ? name : say(language, short),
      words: [key(name), ...words],
    }
  })
}

function topics({ known, topics: named, language }: Sources): Candidate[] {
  const ids = new Set(known.topics.map(({ topic }) => topic))
  const ruled = named.filter((topic) => !ids.has(topic)).map((topic) => ({ topic, words: [key(topic)] }))
  const kindWords = new Set(known.kinds.flatMap(({ words }) => words))
  return (
    [...known.topics, ...ruled]
      // After `#` such a word means the kind.
      .filter(({ topic }) => !kindWords.has(key(topic)))
      .map(({ topic, words }) => {
        const short = `offer-word-topic-${topic}`
        const name = topicName(language, topic)
        return { of: 'topic', name, word: worded(short) ? say(language, short) : topic, words: [key(name), ...words] }
      })
  )
}

const providers = ({ providers: names }: KnownWords): Candidate[] =>
  names.map((name) => ({ of: 'provider', name, word: name, words: [key(name)] }))

/** The line with an offer in the place of the word, and where the caret goes. */
export function take(
  line: string,
  { marker, start, end }: MarkedWord,
  { word }: Offer,
): { line: string; caret: number } {
  const rest = line.slice(end)
  const written = `${line.slice(0, start)}${marker}${quoted(word)}`
  const caret = written.length + 1
  return { line: isSpace(rest[0]) ? written + rest : `${written} ${rest}`, caret }
}

/** A word as it stands after a marker: in quotation marks where it would end too early without. */
function quoted(word: string): string {
  if (/^[\p{L}\p{M}\p{N}_-]+$/u.test(word)) return word
  return word.includes('"') ? `«${word.replace(/[«»]/g, '')}»` : `"${word}"`
}

/** Whether a topic is one that the record or its rules do not know yet. */
export function isNewTopic(topic: Topic, { known, topics: named }: Pick<Sources, 'known' | 'topics'>): boolean {
  return !worded(`topic-${topic}`) && !named.includes(topic) && !known.topics.some((one) => one.topic === topic)
}
