// How safe the record is, as the window last heard: its backups, and what was restored a moment ago.

import { backend, failureOf, type Backups, type KeptBackup, type RestoreDone, type RestoreFrom } from './backend'
import { Latest } from './latest'
import { ledger } from './ledger.svelte'
import { longDate, t } from './reader.svelte'

class Safety {
  now = $state.raw<Backups | null>(null)
  /** What was restored last while the window was open, as long as that can be undone from here. */
  restored = $state.raw<RestoreDone | null>(null)
  #followed = false
  #latest = new Latest()

  /** The latest backup beside the record; where there is none, that in the second folder. */
  last: KeptBackup | null = $derived(this.now?.kept[0] ?? null)

  /** Asks now, and again whenever the record was backed up by itself. */
  async follow(): Promise<void> {
    await this.load()
    if (this.#followed) return
    this.#followed = true
    await backend.onBackedUp(() => void this.load())
  }

  async load(): Promise<void> {
    const isLatest = this.#latest.ask()
    try {
      const now = await backend.backups()
      if (isLatest()) this.now = now
    } catch (thrown) {
      ledger.complain(failureOf(thrown))
    }
  }
}

export const safety = new Safety()

/** What restores a backup that is kept. */
export const kept = ({ place, name }: KeptBackup): RestoreFrom => ({ type: 'backup', place, name })

/** When something was, by the computer's clock: "today at 14:03", "4 March 2026 at 09:30". */
export function moment(at: string): string {
  const [day = '', time = ''] = at.split('T')
  const hours = time.slice(0, 5)
  return day === ledger.overview?.today
    ? t('backup-when-today', { time: hours })
    : t('backup-when', { day: longDate(day), time: hours })
}
