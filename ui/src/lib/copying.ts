// Text that goes to another program by the clipboard.

import { announce } from './announcer.svelte'
import { t } from './reader.svelte'
import { keys } from './shortcuts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/**
 * Copies the text of a field by the clipboard, where there is one; else selects it, and copies as
 * the engine lets. Answers, and says aloud, what became of it.
 */
export async function copyOf(field: TextField): Promise<string> {
  let copied = false
  try {
    await navigator.clipboard.writeText(field.value)
    copied = true
  } catch {
    field.focus()
    field.select()
    copied = document.execCommand?.('copy') ?? false
  }
  const words = copied ? t('request-copied') : t('request-selected', { keys: keys('C') })
  announce(words)
  return words
}
