// A shell that answers as the tests say, and writes down what it was asked.

import { mockIPC } from '@tauri-apps/api/mocks'
import { tick } from 'svelte'
import { vi } from 'vitest'
import { announcements } from '../lib/announcer.svelte'
import type { Failure, Language } from '../lib/backend'
import { auditing, fresh, handedOver } from '../lib/auditing.svelte'
import { evidence } from '../lib/evidence.svelte'
import { importing } from '../lib/importing.svelte'
import { known } from '../lib/known.svelte'
import { ledger } from '../lib/ledger.svelte'
import { listed, place, quickAdd, selected } from '../lib/place.svelte'
import { reader } from '../lib/reader.svelte'
import { callKinds } from '../lib/words'
import { answers } from './answers'
import { audit, drill, estimate } from './audit'
import { checklists, sound } from './files'

/** Tells the window something, as the shell does. */
export { emit } from '@tauri-apps/api/event'

export type Verbs = Record<string, (parts: any) => unknown>

/** Answers a verb with a failure, as the shell does. */
export function refuse(failure: Failure): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- What Tauri throws is the failure itself.
  throw failure
}

export type Asked = { verb: string; parts: any }[]

/** Opens a ledger that is behind, with some verbs answered in another way. */
export function shell(verbs: Verbs = {}, language: Language = 'en'): Asked {
  const asked: Asked = []
  const usual: Verbs = {
    opening: () => ({ type: 'ready' }),
    settings: () => ({ language, theme: 'light', legible_font: false }),
    change_settings: () => null,
    reminders: () => [],
    reminds_at_login: () => false,
    remind_at_login: ({ wanted }) => wanted,
    desktop_theme: () => null,
    about: () => ({
      version: '0.1.0',
      data_folder: '/home/sample/ledgerline',
      synced_by: null,
      is_usual: true,
      samples: 'closed',
    }),
    record_notes: () => [],
    overview: answers.overviewBehind,
    score: answers.scoreBehind,
    activities: answers.activitiesBehind,
    claims: () => [],
    unfiled_evidence: () => [],
    trash: () => [],
    recoverable: () => ({ files: 0, activities: [], not_understood: 0 }),
    backups: () => ({ kept: [], folder: '/home/sample/ledgerline/backups', second: null }),
    evidence_of: () => [],
    evidence_page: () => null,
    marked_words: () => [],
    inbox: () => null,
    find_in_evidence: () => [],
    evidence_care: sound,
    checklists,
    audit: () => audit(),
    drill: ({ seed }) => drill(seed),
    package_estimate: () => estimate(),
    programs: answers.programs,
    known_programs: () => answers.programs().map((program) => ({ ...program, worded: [], own: false })),
    past_cycles: () => [],
    compare_rules: () => [],
    member: () => ({ name: 'Sample Therapist', name_on_certificates: null, member_no: '0000', email: null }),
    evidence_to_recognise: () => null,
    today: () => answers.overviewBehind().today,
    read_line: answers.reading,
    add_lines: answers.doneAdded,
    mark_done_by_line: answers.doneAdded,
    known_words: answers.knownWords,
    table_templates: () => [],
    close_table: () => null,
  }
  mockIPC(
    (verb, parts) => {
      asked.push({ verb, parts })
      const answer = verbs[verb] ?? usual[verb]
      if (!answer) throw new Error(`Nobody answers ${verb}`)
      return answer(parts)
    },
    { shouldMockEvents: true },
  )
  Object.assign(place, {
    page: 'overview',
    settings: null,
    audit: null,
    panel: null,
    dialog: null,
    current: null,
    unsaved: null,
    leaving: null,
  })
  Object.assign(quickAdd, { line: '', replaced: null, asked: 0 })
  known.forget()
  Object.assign(reader, { language, theme: 'light', legible_font: false })
  Object.assign(listed, { proof: '', status: '' })
  selected.clear()
  Object.assign(evidence, { waiting: null, over: null, work: null, notice: null, checking: false })
  importing.forget()
  Object.assign(importing, { busy: false, templates: [] })
  Object.assign(auditing, fresh())
  handedOver.clear()
  evidence.drafts.clear()
  ledger.overview = null
  ledger.chosen = null
  ledger.toast = null
  callKinds([])
  announcements.length = 0
  return asked
}

/** What was asked with this verb. */
export const askedFor = (asked: Asked, verb: string): any[] =>
  asked.filter((one) => one.verb === verb).map((one) => one.parts)

/** The element that end-to-end tests know by this name. */
export function get<T extends Element = HTMLElement>(name: string): T {
  const element = document.querySelector<T>(`[data-test="${name}"]`)
  if (!element) throw new Error(`There is no ${name} on the screen`)
  return element
}

export const all = <T extends Element = HTMLElement>(name: string): T[] => [
  ...document.querySelectorAll<T>(`[data-test="${name}"]`),
]

/** Lets a pause pass and its answers arrive. */
export async function settle(milliseconds = 0): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  await tick()
  await new Promise((resolve) => setTimeout(resolve, 0))
  await tick()
}

/** The element that end-to-end tests know by this name, once it has come: a busy machine takes its time. */
export const comes = (name: string): Promise<HTMLElement> => vi.waitFor(() => get(name), { timeout: 20_000 })

/** Presses a key on an element. */
export function press(element: Element, key: string, held: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
}

/** Types a whole text into a field. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
