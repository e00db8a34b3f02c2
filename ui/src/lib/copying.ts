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
  const words = (await isCopied(field)) ? t('request-copied') : t('request-selected', { keys: keys('C') })
  announce(words)
  return words
}

async function isCopied(field: TextField): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else copies where there is no clipboard.
    return 'execCommand' in document && document.execCommand('copy')
  }
}
