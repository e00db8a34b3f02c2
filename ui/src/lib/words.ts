// The sentences: each language by itself, from the Fluent files that the commands and the reports read too.

import { FluentBundle, FluentResource } from '@fluent/bundle'
import { SvelteMap } from 'svelte/reactivity'
import type { Kinds, Language } from './backend'
import { Later } from './later.svelte'

export type Words = Record<string, string | number>

/** The languages of the window, in the order in which they are offered. */
export const LANGUAGES = ['en', 'fr'] as const satisfies Language[]

const LOCALES: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

function bundle(locale: string, files: Record<string, string>): FluentBundle {
  // Isolation marks around values would show up in copied text and in tests.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  for (const text of Object.values(files)) bundle.addResource(new FluentResource(text))
  return bundle
}

const bundles: Record<Language, Later<FluentBundle>> = {
  en: new Later(async () => bundle(LOCALES.en, (await import('./locales/en-CA')).default)),
  fr: new Later(async () => bundle(LOCALES.fr, (await import('./locales/fr-CA')).default)),
}

/** Loads a language's sentences; nothing is said in it before. */
export async function loadWords(language: Language): Promise<void> {
  await bundles[language].load()
}

/** Whether a language's sentences are loaded. */
export const speaks = (language: Language): boolean => bundles[language].now !== null

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
export const worded = (id: string): boolean =>
  ownName(id) !== undefined || Object.values(bundles).some(({ now }) => now?.hasMessage(id))

const ownName = (id: string): string | undefined => (id.startsWith(KIND) ? own.get(id) : undefined)

/** A message in words. A missing one shows its id, which a test would notice. */
export function say(language: Language, id: string, words: Words = {}): string {
  const name = ownName(id)
  if (name !== undefined) return name
  const bundle = bundles[language].now
  const message = bundle?.getMessage(id)
  if (!bundle || !message?.value) {
    console.error(`No message ${id}`)
    return id
  }
  const errors: Error[] = []
  const text = bundle.formatPattern(message.value, words, errors)
  if (errors.length > 0) console.error(`Message ${id}:`, ...errors)
  return text
}
