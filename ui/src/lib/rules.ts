// How rules stand in words, and what programs are called in short.

import {
  SHAPES,
  type Cycle,
  type Language,
  type Program,
  type RuleRole,
  type RuleStanding,
  type Topic,
} from './backend'
import { counted, figure, year } from './format'
import { say } from './words'

/** What counts of what a rule asks for or lets count: "6 of 10, minimum", "2 of 3 topics". */
export function ruleFigures(language: Language, standing: RuleStanding): string {
  const { rule, measure } = standing
  const amounts = {
    ...counted(language, 'counted', standing.counted),
    ...counted(language, 'required', standing.required),
  }
  if (measure === 'confirmation') return say(language, standing.met ? 'rule-words-confirmed' : 'rule-words-open')
  if (measure !== 'credits') return say(language, `rule-words-${measure}`, amounts)
  switch (rule.shape) {
    case 'total':
      return say(language, 'rule-words-total', amounts)
    case 'minimum-each-year':
      return say(language, 'rule-words-each-year', { ...amounts, each: figure(language, rule.credits) })
    default:
      return say(language, roleOf(rule.shape) === 'limits' ? 'rule-words-maximum' : 'rule-words-minimum', amounts)
  }
}

const roleOf = (shape: string): RuleRole | undefined => SHAPES.find(({ id }) => id === shape)?.role

/** A credential by its letters, "MTA" of "Certified Music Therapist (MTA)"; else its whole name. */
export function shortName(language: Language, { name }: Pick<Program, 'name'>): string {
  return /\(([^()]+)\)\s*$/.exec(name[language])?.[1] ?? name[language]
}

/** A cycle by its credential's letters and its years: "MTA: cycle 2024–2028". */
export function cycleName(language: Language, { program, first_day: from, last_day: to }: Cycle): string {
  return say(language, 'nav-cycle-of', { program: shortName(language, program), from: year(from), to: year(to) })
}

/** The topics that the rules of these programs name, in their order. */
export function topicsNamed(programs: Pick<Program, 'rules'>[]): Topic[] {
  const named = programs
    .flatMap(({ rules }) => rules)
    .flatMap((rule): Topic[] => {
      if ('topic' in rule) return [rule.topic]
      if ('topics' in rule) return rule.topics
      return rule.shape === 'different-topics' ? rule.among : []
    })
  return [...new Set(named)]
}
