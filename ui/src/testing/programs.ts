// Programs there are, a cycle that is closed, and what has changed in a program.

import type { Activity, Difference, KnownProgram, PastCycle, RulePreview, WordedRule } from '../lib/backend'
import { camt, cbmt, crpo } from './several'
import { answers } from './answers'

/** A program with its rules in words, as one of an open cycle has them. */
function known(of: ReturnType<typeof camt>, own = false, id = of.cycle.program.id): KnownProgram {
  return { ...of.cycle.program, id, worded: of.rules, own }
}

/** Five programs: those of three open cycles, one to start, and one of the member's own. */
export const programs = (): KnownProgram[] => [
  known(camt()),
  known(cbmt()),
  known(crpo()),
  {
    ...known(cbmt(), false, 'nmt'),
    name: { en: 'Neurologic Music Therapist (NMT)', fr: 'Musicothérapeute neurologique (NMT)' },
  },
  { ...known(camt(), true, 'mine'), name: { en: 'My program', fr: 'My program' } },
]

/** A rule of a cycle in words. */
export const rule = (of: ReturnType<typeof camt>, id: string): WordedRule => of.rules.find((one) => one.id === id)!

/** A cycle of two years that was closed, with an activity that was changed afterwards. */
export function past(): PastCycle {
  const { cycle, standing } = crpo()
  const activity: Activity = {
    ...answers.doneAdded().activities[0]!,
    id: 7,
    start: '2024-03-04',
    end: '2024-03-04',
    kind: 'workshop',
  }
  return {
    cycle: { ...cycle, id: 9, first_day: '2023-01-01', last_day: '2024-12-31', closed_on: '2025-01-10' },
    standing: {
      ...standing,
      cycle: 9,
      state: 'overdue',
      countings: [
        { activity: 7, claimed: 6, counted: 4, outcome: { type: 'over-cap', rule: 'total', planned: false } },
      ],
    },
    activities: [activity],
    changes: [
      { activity: 7, title: activity.title, day: '2024-03-04', change: 'changed', claimed_then: 6, claimed_now: 3 },
      { activity: 8, title: 'Choir day', day: '2024-05-04', change: 'added', claimed_then: null, claimed_now: 2 },
      { activity: 6, title: 'A talk', day: '2024-06-04', change: 'removed', claimed_then: 1, claimed_now: null },
    ],
  }
}

/** One difference of each sort. */
export function differences(): Difference[] {
  const [ethics, yearly, reading] = [rule(cbmt(), 'ethics'), rule(cbmt(), 'yearly'), rule(cbmt(), 'reading')]
  const length = cbmt().cycle.program.cycle
  return [
    { type: 'length', before: length, now: { ...length, months: 48, ends: '12-31' } },
    { type: 'added', rule: yearly },
    {
      type: 'changed',
      before: ethics,
      now: { ...ethics, states: yearly.states },
      yours: { ...ethics, remark: { en: 'Mine', fr: 'La mienne' } },
    },
    { type: 'removed', rule: reading },
  ]
}

/** A cycle with a rule that makes it harder. */
export function preview(): RulePreview {
  const before = cbmt().standing
  return { rule: 'ethics', before: { ...before, state: 'on-pace' }, after: before }
}
