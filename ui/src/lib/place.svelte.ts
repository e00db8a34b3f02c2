// Where the member is in the window, and what is half-typed there.

import { SvelteSet } from 'svelte/reactivity'
import type { ActivityForm, ActivityId, CycleId, PrintedField, Status } from './backend'
import { Latest } from './latest'

export type Page = 'overview' | 'activities' | 'unfiled' | 'audit' | 'settings' | 'import'

/** The field of a form that takes the focus, by its name there; without one it is the title. */
export type FormPlace =
  | 'start'
  | 'topics-other'
  | Exclude<PrintedField, 'claim-note' | 'file-name' | 'adjustment-reason' | 'cycle-note' | 'topic'>

/** What the side panel of the activities shows. */
export type Panel = { of: 'new'; form: ActivityForm } | { of: 'activity'; id: ActivityId; at?: FormPlace }

/**
 * What the settings show of one cycle: its rules, what has changed in its program, how to close it,
 * or what it was when it was closed. Or the files, or the member.
 */
export type SettingsPlace = CyclePlace | { at: 'files' | 'backups' | 'member' }

export type CyclePlace = { at: 'rules' | 'compare' | 'close' | 'past'; cycle: CycleId }

/** What the audit begins with where it was come to for that: the words that look private, or the package. */
export type AuditPlace = 'privacy' | 'package'

type Place = {
  page: Page
  /** Where in the settings; none at their beginning. */
  settings: SettingsPlace | null
  /** Where on the audit screen; none at its beginning. */
  audit: AuditPlace | null
  panel: Panel | null
  dialog: 'help' | 'export' | null
  /** The activity that the keys for editing and duplicating mean. */
  current: ActivityId | null
  /** The title in a form with changes that are not saved; none when nothing is half-typed. */
  unsaved: string | null
  /** Where to go once it is decided what becomes of the unsaved changes. */
  leaving: (() => void) | null
}

export const place: Place = $state({
  page: 'overview',
  settings: null,
  audit: null,
  panel: null,
  dialog: null,
  current: null,
  unsaved: null,
  leaving: null,
})

/** What the window itself took from the quick-add field, or put in its place; it gives it back. */
export type Replaced = {
  /** What stood in the field. */
  readonly line: string
  /** What stands there since. */
  readonly by: string
  /** How much had been done to the record by then. */
  readonly deeds: number
}

/**
 * The quick-add line, the same on every screen, with what it was before the window changed it;
 * `asked` grows when the field should take the focus.
 */
export const quickAdd: { line: string; replaced: Replaced | null; asked: number } = $state({
  line: '',
  replaced: null,
  asked: 0,
})

/** The search box; `asked` grows when it should take the focus. */
export const finding = $state({ asked: 0 })

/** The rows that are selected in the list of activities. */
export const selected = new SvelteSet<ActivityId>()

/** Which proof the list of activities shows: all, what lacks some, what is to check, what has all, what is broken. */
export type ProofFilter = '' | 'without' | 'to-check' | 'with' | 'broken'

/** What the list of activities is narrowed to, also from elsewhere. */
export const listed: { proof: ProofFilter; status: Status | '' } = $state({ proof: '', status: '' })

/** The files that wait to be filed; `asked` grows when they should take the focus. */
export const unfiled = $state({ asked: 0 })

/** Goes on at once, or asks first where changes would be lost. */
export function leave(go: () => void): void {
  if (place.unsaved === null) go()
  else place.leaving = go
}

/** What loads a screen: true where it is there already, false where it could not be loaded. */
type Prepare = (page: Page) => true | Promise<boolean>

let prepare: Prepare = () => true

/** Says what loads a screen before it is gone to. */
export function preparedBy(by: Prepare): void {
  prepare = by
}

const journeys = new Latest()

/** Goes to a screen as soon as it is loaded. Until then all stays as it is, and another way may be taken. */
function travel(page: Page, arrive: () => void): void {
  const isLatest = journeys.ask()
  const ready = prepare(page)
  if (ready === true) return leave(arrive)
  void ready.then((isReady) => {
    if (isReady && isLatest()) leave(arrive)
  })
}

export function goTo(page: Page): void {
  if (page === place.page && place.panel === null && place.settings === null) return journeys.drop()
  travel(page, () => {
    place.page = page
    place.panel = null
    place.settings = null
    place.audit = null
  })
}

/** Opens the settings at one cycle. */
export function toSettings(at: CyclePlace['at'], cycle: CycleId): void {
  openSettings({ at, cycle })
}

/** Opens the settings at the files. */
export function toFiles(): void {
  openSettings({ at: 'files' })
}

/** Opens the settings at the backups. */
export function toBackups(): void {
  openSettings({ at: 'backups' })
}

/** Opens the settings at the member's details. */
export function toMember(): void {
  openSettings({ at: 'member' })
}

function openSettings(settings: SettingsPlace): void {
  travel('settings', () => {
    place.page = 'settings'
    place.panel = null
    place.settings = settings
  })
}

/** Opens the audit screen at one of its sections. */
export function toAudit(at: AuditPlace): void {
  travel('audit', () => {
    place.page = 'audit'
    place.panel = null
    place.settings = null
    place.audit = at
  })
}

export function openActivity(id: ActivityId, at?: FormPlace): void {
  if (place.panel?.of === 'activity' && place.panel.id === id && place.page === 'activities') return
  travel('activities', () => {
    place.page = 'activities'
    place.settings = null
    place.panel = at ? { of: 'activity', id, at } : { of: 'activity', id }
  })
}

export function openForm(form: ActivityForm): void {
  travel('activities', () => {
    place.page = 'activities'
    place.settings = null
    place.panel = { of: 'new', form }
  })
}

/** Goes to the files that wait to be filed. */
export function toUnfiled(): void {
  travel('unfiled', () => {
    place.page = 'unfiled'
    place.settings = null
    place.panel = null
    unfiled.asked += 1
  })
}

/** Goes to the table that was opened. */
export function toImport(): void {
  travel('import', () => {
    place.page = 'import'
    place.settings = null
    place.panel = null
  })
}

/** Goes to the activities whose proof is missing or not complete. */
export function toUnproved(): void {
  travel('activities', () => {
    toList()
    listed.proof = 'without'
  })
}

/** Goes to the activities whose proof is to check. */
export function toCheckProof(): void {
  travel('activities', () => {
    toList()
    listed.proof = 'to-check'
  })
}

/** Goes to the activities that lack what they need to count. */
export function toDrafts(): void {
  travel('activities', () => {
    toList()
    listed.status = 'draft'
  })
}

function toList(): void {
  place.page = 'activities'
  place.settings = null
  place.panel = null
}

/** Whether the quick-add field stands on the screen that is shown. */
export const hasQuickAdd = (): boolean => place.page === 'overview' || place.page === 'activities'

/** Brings the focus to the quick-add field, with a line to begin from where one is given. */
export function toQuickAdd(line?: string): void {
  const go = () => {
    if (!hasQuickAdd()) place.page = 'overview'
    place.settings = null
    if (line !== undefined && quickAdd.line.trim() === '') quickAdd.line = line
    quickAdd.asked += 1
  }
  if (hasQuickAdd()) go()
  else travel('overview', go)
}

export function toFind(): void {
  travel('activities', () => {
    if (place.page !== 'activities') toList()
    finding.asked += 1
  })
}
