// Where the member is in the window, and what is half-typed there.

import { SvelteSet } from 'svelte/reactivity'
import type { ActivityForm, ActivityId, CycleId } from './backend'

export type Page = 'overview' | 'activities' | 'settings'

/** What the side panel of the activities shows. */
export type Panel = { of: 'new'; form: ActivityForm } | { of: 'activity'; id: ActivityId; at?: 'start' }

/**
 * What the settings show of one cycle: its rules, what has changed in its program, how to close it,
 * or what it was when it was closed. Or the files.
 */
export type SettingsPlace = { at: 'rules' | 'compare' | 'close' | 'past'; cycle: CycleId } | { at: 'files' }

type CyclePlace = Exclude<SettingsPlace, { at: 'files' }>['at']

type Place = {
  page: Page
  /** Where in the settings; none at their beginning. */
  settings: SettingsPlace | null
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
  panel: null,
  dialog: null,
  current: null,
  unsaved: null,
  leaving: null,
})

/** The quick-add line, the same on every screen; `asked` grows when the field should take the focus. */
export const quickAdd = $state({ line: '', asked: 0 })

/** The search box; `asked` grows when it should take the focus. */
export const finding = $state({ asked: 0 })

/** The rows that are selected in the list of activities. */
export const selected = new SvelteSet<ActivityId>()

/** Which proof the list of activities shows: all, what lacks some, what has all, what is broken. */
export type ProofFilter = '' | 'without' | 'with' | 'broken'

/** What the list of activities is narrowed to from elsewhere. */
export const listed: { proof: ProofFilter } = $state({ proof: '' })

/** The files that wait to be filed; `asked` grows when they should take the focus. */
export const unfiled = $state({ asked: 0 })

/** Goes on at once, or asks first where changes would be lost. */
export function leave(go: () => void): void {
  if (place.unsaved === null) go()
  else place.leaving = go
}

export function goTo(page: Page): void {
  if (page === place.page && place.panel === null && place.settings === null) return
  leave(() => {
    place.page = page
    place.panel = null
    place.settings = null
  })
}

/** Opens the settings at one cycle. */
export function toSettings(at: CyclePlace, cycle: CycleId): void {
  leave(() => {
    place.page = 'settings'
    place.panel = null
    place.settings = { at, cycle }
  })
}

/** Opens the settings at the files. */
export function toFiles(): void {
  leave(() => {
    place.page = 'settings'
    place.panel = null
    place.settings = { at: 'files' }
  })
}

export function openActivity(id: ActivityId, at?: 'start'): void {
  if (place.panel?.of === 'activity' && place.panel.id === id && place.page === 'activities') return
  leave(() => {
    place.page = 'activities'
    place.settings = null
    place.panel = at ? { of: 'activity', id, at } : { of: 'activity', id }
  })
}

export function openForm(form: ActivityForm): void {
  leave(() => {
    place.page = 'activities'
    place.settings = null
    place.panel = { of: 'new', form }
  })
}

/** Goes to the files that wait to be filed. */
export function toUnfiled(): void {
  leave(() => {
    toList()
    unfiled.asked += 1
  })
}

/** Goes to the activities whose proof is missing or not complete. */
export function toUnproved(): void {
  leave(() => {
    toList()
    listed.proof = 'without'
  })
}

function toList(): void {
  place.page = 'activities'
  place.settings = null
  place.panel = null
}

/** Brings the focus to the quick-add field, with a line to begin from where one is given. */
export function toQuickAdd(line?: string): void {
  const go = () => {
    if (place.page === 'settings') place.page = 'overview'
    place.settings = null
    if (line !== undefined && quickAdd.line.trim() === '') quickAdd.line = line
    quickAdd.asked += 1
  }
  if (place.page === 'settings') leave(go)
  else go()
}

export function toFind(): void {
  leave(() => {
    if (place.page !== 'activities') toList()
    finding.asked += 1
  })
}
