// The sentences: both languages, from the Fluent files that the commands and the reports read too.

import { FluentBundle, FluentResource } from '@fluent/bundle'
import { SvelteMap } from 'svelte/reactivity'
import type { Kinds, Language } from './backend'

export type Words = Record<string, string | number>

const LOCALES: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

// The reports' and the commands' own sentences are not shown in the window.
const files = import.meta.glob<string>(
  [
    '../../locales/*/*.ftl',
    '!../../locales/*/report.ftl',
    '!../../locales/*/signature.ftl',
    '!../../locales/*/headless.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
)

function bundle(locale: string): FluentBundle {
  // Isolation marks around values would show up in copied text and in tests.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${locale}/`)) bundle.addResource(new FluentResource(text))
  }
  return bundle
}

const bundles: Record<Language, FluentBundle> = { en: bundle(LOCALES.en), fr: bundle(LOCALES.fr) }

/** What `<html lang>` says. */
export const locale = (language: Language): string => LOCALES[language]

/** What the member calls kinds, by the id of the message that the name stands in for. */
const own = new SvelteMap<string, string>()

const KIND = 'kind-'

/**
 * Takes over what the member calls kinds: those renamed or added, and no others. Wherever a kind's
 * message is said from now on, its name stands instead, in both languages and as it is.
 */
export function callKinds(kinds: Kinds): void {
  const names = new Map(kinds.map(({ kind, name }) => [KIND + kind, name]))
  for (const id of [...own.keys()]) if (!names.has(id)) own.delete(id)
  for (const [id, name] of names) own.set(id, name)
}

/** Whether there is a message with this id. */
export const worded = (id: string): boolean => ownName(id) !== undefined || bundles.en.hasMessage(id)

const ownName = (id: string): string | undefined => (id.startsWith(KIND) ? own.get(id) : undefined)

/** A message in words. A missing one shows its id, which a test would notice. */
export function say(language: Language, id: string, words: Words = {}): string {
  const name = ownName(id)
  if (name !== undefined) return name
  const message = bundles[language].getMessage(id)
  if (!message?.value) {
    console.error(`No message ${id}`)
    return id
  }
  const errors: Error[] = []
  const text = bundles[language].formatPattern(message.value, words, errors)
  if (errors.length > 0) console.error(`Message ${id}:`, ...errors)
  return text
}
