import type { UnfiledFile } from '../../lib/backend'
import { evidence } from '../../lib/evidence.svelte'

/** Whether nobody could ask what a file proves. One on whose card something is typed waits for the one who typed it. */
export const isCertain = (file: UnfiledFile): boolean =>
  file.sureness === 'certain' && !evidence.drafts.has(file.evidence.id)
