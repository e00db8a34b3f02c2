// Who reads: the language and the look they chose, and every sentence in their language.

import { backend, type Argument, type DesktopTheme, type Language, type Phrase, type Settings } from './backend'
import * as format from './format'
import { locale, say, type Words } from './words'

/** The language a first start speaks before anybody chose one. */
export const likelyLanguage = (): Language => (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en')

/** What the reader chose. Changing a field shows at once; `chose` keeps it. */
export const reader: Settings = $state({ language: likelyLanguage(), theme: 'system', legible_font: false })

const desktop = $state<{ theme: DesktopTheme | null; prefersDark: boolean }>({ theme: null, prefersDark: false })

/** The theme to show. */
export function shownTheme(): DesktopTheme {
  if (reader.theme !== 'system') return reader.theme
  return desktop.theme ?? (desktop.prefersDark ? 'dark' : 'light')
}

/** Follows the desktop's theme: what the shell says, and where it knows nothing, what the engine says. */
export function followDesktop(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  desktop.prefersDark = dark.matches
  dark.addEventListener('change', (event) => (desktop.prefersDark = event.matches))
  backend.desktopTheme().then((theme) => (desktop.theme = theme), console.error)
  backend.onDesktopTheme((theme) => (desktop.theme = theme)).catch(console.error)
}

/** Puts language, theme and face on the page. */
export function dress(root: HTMLElement): void {
  root.lang = locale(reader.language)
  root.dataset.theme = shownTheme()
  root.dataset.face = reader.legible_font ? 'legible' : 'usual'
}

/** Takes over what the record remembers. */
export function adopt(settings: Settings): void {
  Object.assign(reader, settings)
}

export const t = (id: string, words?: Words): string => say(reader.language, id, words)
export const phrase = (of: Phrase): string => format.phrase(reader.language, of)
export const argument = (of: Argument): string => format.argument(reader.language, of)
export const figure = (amount: number): string => format.figure(reader.language, amount)
export const counted = (name: string, amount: number): Words => format.counted(reader.language, name, amount)
export const credits = (amount: number): string => format.credits(reader.language, amount)
export const listed = (items: string[]): string => format.listed(reader.language, items)
export const longDate = (iso: string): string => format.longDate(reader.language, iso)
