// Failures and field problems in words: what went wrong, and what to do about it.

import type { Failure, Field, FieldProblem, Language, Refusal } from './backend'
import { longDate, phrase } from './format'
import { say, worded } from './words'

/** The sentence for a failure. */
export function sentence(language: Language, failure: Failure): string {
  switch (failure.kind) {
    case 'fields':
      return say(language, 'failure-fields')
    case 'line':
      return refusal(language, failure.refusal)
    case 'asked':
      return phrase(language, failure.asks)
    case 'read-anew':
      return say(language, 'failure-read-anew')
    case 'not-over-yet':
      return say(language, 'failure-not-over-yet', { title: failure.title, day: longDate(language, failure.day) })
    case 'refused':
      return phrase(language, failure.text)
    case 'nothing-to-do':
      return say(language, 'failure-nothing-to-do')
    case 'gone':
      return say(language, 'failure-gone')
    case 'export-failed':
      return say(language, `failure-${failure.why}`)
    case 'trouble':
      return say(language, 'failure-trouble')
    case 'unexpected':
      return say(language, 'failure-unexpected')
    default:
      return failure satisfies never
  }
}

/** Why a quick-add line is refused. */
export function refusal(language: Language, { text }: Refusal): string {
  return phrase(language, text)
}

/** What is wrong with a field, and how to mend it. */
export function problem(language: Language, { field, problem }: FieldProblem): string {
  const ofThisField = `problem-${problem}-${field}`
  return say(language, worded(ofThisField) ? ofThisField : `problem-${problem}`)
}

/** The first problem of each field, in words. */
export function problems(language: Language, found: FieldProblem[]): Partial<Record<Field, string>> {
  const words: Partial<Record<Field, string>> = {}
  for (const one of found) words[one.field] ??= problem(language, one)
  return words
}
