// The keys that work everywhere in the window.

import { t } from './reader.svelte'

export type Shortcut =
  | 'new'
  | 'find'
  | 'edit'
  | 'duplicate'
  | 'undo'
  | 'redo'
  | 'export'
  | 'attach'
  | 'settings'
  | 'overview'
  | 'activities'
  | 'audit'
  | 'help'

export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/** The key that is held with another one. */
export const heldKey = (): string => (onMac() ? '⌘' : 'Ctrl')

/** Keys as they are shown, called what the reader's keyboard calls them: "Ctrl+N", "⌘N", « Ctrl+Maj+Z ». */
export function keys(letter: string, { shift = false } = {}): string {
  return onMac() ? `${shift ? '⇧' : ''}⌘${letter}` : `Ctrl+${shift ? `${t('key-shift')}+` : ''}${letter}`
}

/** What the keys of an event ask for. */
export function shortcut(event: KeyboardEvent, mac = onMac()): Shortcut | null {
  if (event.key === 'F1') return 'help'
  const held = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!held || event.altKey) return null
  const key = event.key.toLowerCase()
  if (event.shiftKey) {
    if (key === 'z') return 'redo'
    if (key === 'e') return 'export'
    if (key === 'a') return 'attach'
    return null
  }
  switch (key) {
    case 'n':
      return 'new'
    case 'f':
      return 'find'
    case 'e':
      return 'edit'
    case 'd':
      return 'duplicate'
    case 'z':
      return 'undo'
    case 'y':
      return mac ? null : 'redo'
    case ',':
      return 'settings'
  }
  // The digits by their place: on French keyboards they need Shift.
  if (event.code === 'Digit1' || key === '1') return 'overview'
  if (event.code === 'Digit2' || key === '2') return 'activities'
  if (event.code === 'Digit3' || key === '3') return 'audit'
  return null
}

/** Whether the event belongs to a field that has typing of its own to undo. */
export function inTypedField(event: Event): boolean {
  const target = event.target
  if (target instanceof HTMLTextAreaElement) return target.value !== ''
  return (
    target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio' && target.value !== ''
  )
}
