// The typed fields of the full form: what each of them is called, and how it looks.

import type { ActivityForm, Field } from '../../lib/backend'

/** The parts of the form that are text. */
type TextKey = { [Key in keyof ActivityForm]: ActivityForm[Key] extends string ? Key : never }[keyof ActivityForm]

/** The parts that are chosen from a list. */
export type ChosenKey = 'kind' | 'format'

/** The parts that are typed. */
export type TypedKey = Exclude<TextKey, ChosenKey>

type Typed = {
  /** The field's name in problems, in the ids of its sentences and in tests. */
  name: Field
  /** Whether a sentence says what to type. */
  hinted: boolean
  /** How it looks. */
  look: { width?: 'date' | 'short'; lines?: number }
}

const typed = (name: Field, hinted = false, look: Typed['look'] = {}): Typed => ({ name, hinted, look })

export const TYPED: Record<TypedKey, Typed> = {
  title: typed('title', true),
  provider: typed('provider'),
  start: typed('start', true, { width: 'date' }),
  end: typed('end', true, { width: 'date' }),
  credits: typed('credits', true, { width: 'short' }),
  duration: typed('duration', true, { width: 'short' }),
  place: typed('place'),
  presenter: typed('presenter'),
  approval_no: typed('approval-no'),
  note: typed('note', true, { lines: 2 }),
  practice: typed('practice', true, { lines: 3 }),
  reflection: typed('reflection', true, { lines: 3 }),
  verification: typed('verification', true, { lines: 2 }),
  private_note: typed('private-note', true, { lines: 2 }),
}
