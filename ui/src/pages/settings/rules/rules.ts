// The shapes a rule can have, as the form offers them: which fields each needs, and a rule's own
// words put back into those fields.

import type { Language, Rule, RuleForm, RuleRole, RuleShape } from '../../../lib/backend'
import { figure, folded, topicName } from '../../../lib/format'
import { TOPICS } from '../../../lib/forms'
import { topicsNamed } from '../../../lib/rules'
import { LANGUAGES } from '../../../lib/words'

export type ShapeId = RuleShape['shape']

/** A field that only some shapes have. */
export type Part =
  'credits' | 'kind' | 'topic' | 'count' | 'minutes' | 'days' | 'months' | 'question' | 'kinds' | 'topics'

export const ROLES: RuleRole[] = ['asks', 'limits', 'defines']

/** The shapes in the order in which they are offered. Every program has its total: none is added. */
export const SHAPES: Record<RuleRole, ShapeId[]> = {
  asks: [
    'minimum-of-kind',
    'minimum-of-topic',
    'minimum-each-year',
    'different-kinds',
    'different-topics',
    'activities-with-topic',
    'at-least-one',
    'yes-no',
  ],
  limits: ['maximum-of-kind', 'maximum-of-topic', 'maximum-per-activity', 'maximum-per-day'],
  defines: ['unit', 'worth', 'carry-over', 'late-entry', 'keep-proof', 'only-while-member'],
}

/** Shapes that a program says once at most. */
const SINGLE: readonly ShapeId[] = [
  'total',
  'minimum-each-year',
  'maximum-per-day',
  'unit',
  'carry-over',
  'late-entry',
  'keep-proof',
  'only-while-member',
]

/** The fields of each shape; lists stand after its sentence, all others in it. */
export const PARTS: Record<ShapeId, Part[]> = {
  total: ['credits'],
  'minimum-of-kind': ['credits', 'kind'],
  'minimum-of-topic': ['credits', 'topic'],
  'minimum-each-year': ['credits'],
  'different-kinds': ['count', 'kinds'],
  'different-topics': ['count', 'topics'],
  'activities-with-topic': ['count', 'topic'],
  'at-least-one': ['kinds', 'topics'],
  'yes-no': ['question'],
  'maximum-of-kind': ['credits', 'kind'],
  'maximum-of-topic': ['credits', 'topic'],
  'maximum-per-activity': ['credits', 'kind'],
  'maximum-per-day': ['credits'],
  unit: ['minutes'],
  worth: ['kind', 'credits'],
  'carry-over': ['credits', 'months', 'kinds', 'topics'],
  'late-entry': ['days'],
  'keep-proof': ['months'],
  'only-while-member': [],
}

/** The shapes to offer for a rule beside these others. */
export function offered(others: readonly Rule[]): Record<RuleRole, ShapeId[]> {
  const taken = new Set<ShapeId>(others.map(({ shape }) => shape).filter((shape) => SINGLE.includes(shape)))
  const free = (shapes: ShapeId[]) => shapes.filter((shape) => !taken.has(shape))
  return { asks: free(SHAPES.asks), limits: free(SHAPES.limits), defines: free(SHAPES.defines) }
}

export const emptyRule = (today: string): RuleForm => ({
  shape: '',
  name: '',
  credits: '',
  kind: '',
  topic: '',
  kinds: [],
  topics: [],
  count: '',
  minutes: '',
  days: '',
  months: '',
  question: '',
  source: '',
  read_on: today,
  confidence: 'yours',
  remark: '',
})

/** A rule's own words and figures in the fields. */
export function formOfRule(language: Language, rule: Rule): RuleForm {
  const form: RuleForm = {
    ...emptyRule(rule.read_on),
    shape: rule.shape,
    name: rule.name?.[language] ?? '',
    source: rule.source,
    confidence: rule.confidence,
    remark: rule.remark?.[language] ?? '',
  }
  if ('credits' in rule) form.credits = figure(language, rule.credits)
  if ('kind' in rule) form.kind = rule.kind ?? ''
  if ('topic' in rule) form.topic = topicName(language, rule.topic)
  if ('count' in rule) form.count = String(rule.count)
  if ('minutes' in rule) form.minutes = String(rule.minutes)
  if ('days' in rule) form.days = String(rule.days)
  if ('months' in rule) form.months = rule.months === null ? '' : String(rule.months)
  if ('question' in rule) form.question = rule.question[language]
  if (rule.shape === 'different-kinds') form.kinds = [...rule.among]
  if (rule.shape === 'different-topics') form.topics = [...rule.among]
  if (rule.shape === 'at-least-one' || rule.shape === 'carry-over') {
    form.kinds = [...rule.kinds]
    form.topics = [...rule.topics]
  }
  return form
}

/** The form with nothing in the fields that its shape does not have, and known topics by their id. */
export function meant(form: RuleForm): RuleForm {
  const parts: readonly Part[] = form.shape in PARTS ? PARTS[form.shape as ShapeId] : []
  const kept = <P extends Part>(part: P, none: RuleForm[P]): RuleForm[P] => (parts.includes(part) ? form[part] : none)
  return {
    ...form,
    credits: kept('credits', ''),
    kind: kept('kind', ''),
    topic: topicId(kept('topic', '')),
    kinds: kept('kinds', []),
    topics: kept('topics', []).map(topicId),
    count: kept('count', ''),
    minutes: kept('minutes', ''),
    days: kept('days', ''),
    months: kept('months', ''),
    question: kept('question', ''),
  }
}

/** The id of a topic known by its name in either language; any other topic as it is typed. */
export function topicId(typed: string): string {
  const word = folded(typed.trim())
  return (
    TOPICS.find((topic) => LANGUAGES.some((language) => folded(topicName(language, topic)) === word)) ?? typed.trim()
  )
}

/** The topics to suggest: those known by name, then those the rules speak of. */
export function topicsToSuggest(rules: readonly Rule[]): string[] {
  return [...new Set<string>([...TOPICS, ...topicsNamed([{ rules: [...rules] }])])]
}

export type Piece = { text: string } | { part: Part }

const MARK = '\u0001'

/** Marks the places of fields in a sentence. */
export const holes: Record<string, string> = Object.fromEntries(
  ['credits', 'kind', 'topic', 'count', 'minutes', 'days', 'months', 'question'].map((part) => [
    part,
    MARK + part + MARK,
  ]),
)

/** A sentence cut at the places of its fields. */
export function pieces(sentence: string): Piece[] {
  return sentence
    .split(MARK)
    .map((text, index): Piece => (index % 2 === 1 ? { part: text as Part } : { text }))
    .filter((piece) => !('text' in piece) || piece.text !== '')
}

/** The number typed in a field, for singular or plural; two where it is none. */
export function typedNumber(text: string): number {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? 2 : number
}
