// Where the member is in the window, and what is half-typed there.

import type { ActivityForm, ActivityId, CycleId } from './backend'

export type Page = 'overview' | 'activities' | 'settings'

/** What the side panel of the activities shows. */
export type Panel = { of: 'new'; form: ActivityForm } | { of: 'activity'; id: ActivityId; at?: 'start' }

/**
 * What the settings show of one cycle: its rules, what has changed in its program, how to close it,
 * or what it was when it was closed.
 */
export type SettingsPlace = { at: 'rules' | 'compare' | 'close' | 'past'; cycle: CycleId }

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
export function toSettings(at: SettingsPlace['at'], cycle: CycleId): void {
  leave(() => {
    place.page = 'settings'
    place.panel = null
    place.settings = { at, cycle }
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
    if (place.page !== 'activities') {
      place.page = 'activities'
      place.settings = null
      place.panel = null
    }
    finding.asked += 1
  })
}
