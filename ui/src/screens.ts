// Every screen but the first, and the dialogs: each is a script of its own.

import { failureOf } from './lib/backend'
import { Later } from './lib/later.svelte'
import { ledger } from './lib/ledger.svelte'
import type { Page } from './lib/place.svelte'
import { LANGUAGES, loadWords, speaks } from './lib/words'

/** The screens behind the overview. */
export const screens = {
  activities: new Later(async () => (await import('./pages/activities/Activities.svelte')).default),
  unfiled: new Later(async () => (await import('./pages/unfiled/Unfiled.svelte')).default),
  audit: new Later(async () => (await import('./pages/audit/Audit.svelte')).default),
  settings: new Later(async () => (await import('./pages/settings/Settings.svelte')).default),
  import: new Later(async () => (await import('./pages/import/Import.svelte')).default),
}

/** What may be opened over each of them. */
export const dialogs = {
  help: new Later(async () => (await import('./frame/HelpDialog.svelte')).default),
  export: new Later(async () => (await import('./frame/ExportDialog.svelte')).default),
}

/** What is shown in place of a ledger. */
export const covers = {
  firstRun: new Later(async () => (await import('./pages/first-run/FirstRun.svelte')).default),
  trouble: new Later(async () => (await import('./pages/trouble/Trouble.svelte')).default),
}

/** The screens on which either language may be chosen, for the window or for a text: it shows at once. */
const inBoth: ReadonlySet<Page> = new Set(['audit', 'settings'])

/**
 * Loads what a screen is drawn with. True at once where it is there already; false where it could
 * not be loaded, which is said.
 */
export function prepare(page: Page): true | Promise<boolean> {
  if (page === 'overview') return true
  const languages = inBoth.has(page) ? LANGUAGES : []
  if (screens[page].now && languages.every(speaks)) return true
  return Promise.all([screens[page].load(), ...languages.map(loadWords)]).then(
    () => true,
    (thrown: unknown) => {
      ledger.complain(failureOf(thrown))
      return false
    },
  )
}

/** Loads the screens and dialogs one after the other, before anybody asks for them. */
export async function loadQuietly(): Promise<void> {
  for (const one of [...Object.values(screens), ...Object.values(dialogs)]) {
    // Whoever asks for it hears of it.
    await one.load().catch(console.error)
  }
}
