// The size of files in words.

import type { Language } from './backend'
import { figure } from './format'
import { say } from './words'

/** As file managers count. */
const STEP = 1000

/** "3.4 MB", « 640 ko »; one decimal below ten, none from there on. */
export function fileSize(language: Language, bytes: number): string {
  const units = ['kb', 'mb', 'gb'] as const
  let size = bytes / STEP
  let unit = 0
  // What would be rounded to a thousand is one of the next unit.
  while (Math.round(size) >= STEP && unit < units.length - 1) {
    size /= STEP
    unit += 1
  }
  const shown = size < 10 ? Math.max(Math.round(size * 10) / 10, 0.1) : Math.round(size)
  return say(language, `files-size-${units[unit]}`, { size: figure(language, shown) })
}
