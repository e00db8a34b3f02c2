// An export that is told where its button is: what went wrong with it, or where the file is.

import { announce } from './announcer.svelte'
import { failureOf, type Exported } from './backend'
import { sentence } from './failures'
import { reader, t } from './reader.svelte'

/** Where a file was exported to, in words. */
export const whereabouts = (file: Exported): string => t('export-where', { file: file.file_name, folder: file.folder })

/** Says aloud what was exported, and where to. */
export function announceExported(done: string, file: Exported): void {
  announce(`${done}. ${whereabouts(file)}`)
}

/** What went wrong, in words that are said aloud, too. */
export function complaint(thrown: unknown): string {
  const words = sentence(reader.language, failureOf(thrown))
  announce(words)
  return words
}
