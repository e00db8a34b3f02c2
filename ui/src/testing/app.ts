// The whole window, opened on the shell that the tests answer for.

import { render } from '@testing-library/svelte'
import axe from 'axe-core'
import App from '../App.svelte'
import type { Language } from '../lib/backend'
import { signatureDialog } from '../pages/activities/signature/dialog'
import { straightenDialog } from '../parts/straighten/dialog'
import { covers, dialogs, screens } from '../screens'
import { get, settle, shell, type Asked, type Verbs } from './shell'

// What the window loads later is there from the start: going to a screen takes no time.
const later = [screens, dialogs, covers, { signatureDialog, straightenDialog }]
await Promise.all(later.flatMap((parts) => Object.values(parts).map((part) => part.load())))

/** Opens the window and waits until it shows the record. */
export async function open(verbs: Verbs = {}, language: Language = 'en'): Promise<Asked> {
  const asked = shell(verbs, language)
  render(App)
  await settle(10)
  await settle(10)
  return asked
}

/** Goes to another screen. */
export async function go(page: string): Promise<void> {
  get(`nav-${page}`).click()
  await settle(10)
}

/** What axe finds wrong with what is on the screen, or with a part of it. */
export async function complaints(part: Document | Element = document): Promise<string[]> {
  const found = await axe.run(part, {
    // jsdom draws nothing, so what depends on drawing is tested in the built window.
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** The window, opened at the audit. */
export async function openAudit(verbs: Verbs = {}, language: Language = 'en'): Promise<Asked> {
  const asked = await open(verbs, language)
  await go('audit')
  await settle(10)
  return asked
}
