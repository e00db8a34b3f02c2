// The settings, opened on a record with three cycles, a past one and programs of every sort.

import type { Cycle, Language, Overview } from '../lib/backend'
import { answers } from './answers'
import { go, open } from './app'
import { differences, past, preview, programs } from './programs'
import { scoreOfTwoYears, several } from './several'
import { get, settle, type, type Asked, type Verbs } from './shell'

/** What an action did, as far as the settings care. */
export const done = () => ({ ...answers.doneAdded(), deed: 'rule-changed' })

/** Everything the settings ask for, and an answer to all that they do. */
export const verbs = (): Verbs => ({
  overview: several,
  score: scoreOfTwoYears,
  known_programs: programs,
  past_cycles: () => [past()],
  compare_rules: differences,
  preview_rule: preview,
  propose_last_day: () => '2031-12-31',
  request_text: () => ({ en: 'I would like to ask', fr: 'J’aimerais demander' }),
  ...Object.fromEntries(
    [
      'put_rule',
      'remove_rule',
      'settle_rules',
      'choose_total',
      'open_cycle',
      'remove_cycle',
      'adjust_cycle',
      'remove_adjustment',
      'confirm_item',
      'reopen_item',
      'carry_in',
      'close_cycle',
      'copy_program',
      'remove_program',
      'import_program',
      'add_kind',
      'rename_kind',
      'remove_kind',
    ].map((verb) => [verb, done]),
  ),
})

/** Opens the settings. */
export async function settings(other: Verbs = {}, language: Language = 'en'): Promise<Asked> {
  const asked = await open({ ...verbs(), ...other }, language)
  await go('settings')
  await settle(10)
  return asked
}

/** A record with one cycle only, changed. */
export const alone =
  (of: () => Overview['cycles'][number], change: (cycle: Cycle) => void = () => {}) =>
  (): Overview => {
    const one = of()
    change(one.cycle)
    return { ...several(), cycles: [one] }
  }

/** Types a text into the field of this name. */
export const fill = (name: string, text: string) => type(get<HTMLInputElement>(name), text)

/** Chooses from a list. */
export function choose(name: string, value: string): void {
  const select = get<HTMLSelectElement>(name)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Presses a button and lets its answers arrive. */
export async function tap(name: string): Promise<void> {
  get(name).click()
  await settle(10)
}

/** The card of a cycle, opened. */
export async function card(id: number): Promise<HTMLElement> {
  const card = get(`cycle-card-${id}`)
  const expand = within(card, 'cycle-expand')
  if (expand.getAttribute('aria-expanded') === 'false') expand.click()
  await settle(10)
  return card
}

/** The element of this name in another one. */
export const within = (element: Element, name: string) => element.querySelector<HTMLElement>(`[data-test="${name}"]`)!

/** An adjustment of each sort. */
export const ADJUSTMENTS: Cycle['adjustments'] = [
  {
    change: 'extension',
    last_day: '2029-03-31',
    reason: 'illness',
    letter: 'letter of 3 May',
    entered_on: '2026-05-04',
  },
  {
    change: 'leave',
    from: '2025-01-01',
    to: '2025-12-31',
    reason: 'parental leave',
    letter: null,
    entered_on: '2026-05-04',
  },
  { change: 'proration', months_held: 48, reason: 'joined late', letter: null, entered_on: '2026-05-04' },
  {
    change: 'lapse',
    from: '2025-02-01',
    to: '2025-02-28',
    reason: 'renewed late',
    letter: null,
    entered_on: '2026-05-04',
  },
]
