// An export that is told in a line: the file, and the folder it is in.

import { failureOf, type Exported } from '../../lib/backend'
import { ledger } from '../../lib/ledger.svelte'
import { t } from '../../lib/reader.svelte'

/** Waits for an export and tells where the file is; nothing where the question where to is cancelled. */
export async function exported(write: () => Promise<Exported | null>, done = 'programs-exported'): Promise<void> {
  try {
    const file = await write()
    if (file === null) return
    const words = { file: file.file_name, folder: file.folder }
    ledger.tell(() => `${t(done)}. ${t('export-where', words)}`, null)
  } catch (thrown) {
    ledger.complain(failureOf(thrown))
  }
}
