// The shapes a rule can have, as the form offers them: which fields each needs, and a rule's own
// words put back into those fields.

import {
  SHAPES,
  TOPICS,
  type Language,
  type Rule,
  type RuleForm,
  type RuleRole,
  type RuleShape,
} from '../../../lib/backend'
import { figure, folded, topicName } from '../../../lib/format'
import { topicsNamed } from '../../../lib/rules'
import { LANGUAGES } from '../../../lib/words'

export type ShapeId = RuleShape['shape']

type Spec = (typeof SHAPES)[number]

/** A field that only some shapes have. */
export type Part = Spec['parts'][number]

export const ROLES: RuleRole[] = ['asks', 'limits', 'defines']

/** The fields of a shape; lists stand after its sentence, all others in it. None where it is no shape. */
export function partsOf(shape: string): readonly Part[] | null {
  return SHAPES.find(({ id }) => id === shape)?.parts ?? null
}

/** The shapes to offer for a rule beside these others. */
export function offered(others: readonly Rule[]): Record<RuleRole, ShapeId[]> {
  const taken = new Set(others.map(({ shape }) => shape))
  // Every program has its total: none is added.
  const free = ({ id, single }: Spec) => id !== 'total' && !(single && taken.has(id))
  const of = (role: RuleRole) => SHAPES.filter((spec) => spec.role === role && free(spec)).map(({ id }) => id)
  return { asks: of('asks'), limits: of('limits'), defines: of('defines') }
}

export const emptyRule = (today: string): RuleForm => ({
  shape: '',
  name: '',
  credits: '',
  kind: '',
  topic: '',
  kinds: [],
  topics: [],
  format: '',
  count: '',
  minutes: '',
  rounding: 'hundredth',
  shortest: '',
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
  if ('format' in rule) form.format = rule.format
  if ('count' in rule) form.count = String(rule.count)
  if ('minutes' in rule) form.minutes = String(rule.minutes)
  if ('rounding' in rule) form.rounding = rule.rounding
  if ('shortest' in rule) form.shortest = rule.shortest === null ? '' : String(rule.shortest)
  if ('days' in rule) form.days = String(rule.days)
  if ('months' in rule) form.months = rule.months === null ? '' : String(rule.months)
  if ('question' in rule) form.question = rule.question[language]
  const parts = partsOf(rule.shape) ?? []
  // What a rule counts among is a list of kinds or of topics.
  const among = 'among' in rule ? rule.among : []
  if (parts.includes('kinds')) form.kinds = [...('kinds' in rule ? rule.kinds : among)]
  if (parts.includes('topics')) form.topics = [...('topics' in rule ? rule.topics : among)]
  return form
}

/** The form with nothing in the fields that its shape does not have, and known topics by their id. */
export function meant(form: RuleForm): RuleForm {
  const parts = partsOf(form.shape) ?? []
  const kept = <P extends Part>(part: P, none: RuleForm[P]): RuleForm[P] => (parts.includes(part) ? form[part] : none)
  return {
    ...form,
    credits: kept('credits', ''),
    kind: kept('kind', ''),
    topic: topicId(kept('topic', '')),
    kinds: kept('kinds', []),
    topics: kept('topics', []).map(topicId),
    format: kept('format', ''),
    count: kept('count', ''),
    minutes: kept('minutes', ''),
    rounding: kept('rounding', ''),
    shortest: kept('shortest', ''),
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
  ['credits', 'kind', 'topic', 'format', 'count', 'minutes', 'rounding', 'shortest', 'days', 'months', 'question'].map(
    (part) => [part, MARK + part + MARK],
  ),
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
