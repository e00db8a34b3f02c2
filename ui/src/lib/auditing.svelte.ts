// What was chosen on the audit screen. It stays while the window is open: going elsewhere to mend
// something loses nothing of it.

import { SvelteSet } from 'svelte/reactivity'
import type { ActivityId, CycleId, Extent, Language, PackageMade } from './backend'

type Auditing = {
  /** The past cycle that was chosen; none for the open one that is shown elsewhere, too. */
  past: CycleId | null
  /** The cycle that the rest of it is about. */
  of: CycleId | null
  /** What activities were drawn by; none before the first draw. */
  seed: number | null
  /** None as long as nobody chose one: that of the window. */
  mailLanguage: Language | null
  language: Language | null
  zip: boolean
  extent: Extent
  reflections: boolean
  originals: boolean
  /** Whether only some activities are handed over. */
  some: boolean
  /** Whether a package is being made. */
  exporting: boolean
  /** What was made last, and of which choices. */
  made: { package: PackageMade; of: string } | null
}

/** As the window opens. */
export const fresh = (): Auditing => ({
  past: null,
  of: null,
  seed: null,
  mailLanguage: null,
  language: null,
  zip: false,
  extent: 'full',
  reflections: false,
  originals: true,
  some: false,
  exporting: false,
  made: null,
})

export const auditing: Auditing = $state(fresh())

/** The activities that are handed over, where only some are. */
export const handedOver = new SvelteSet<ActivityId>()

/** What was chosen for one cycle says nothing of another. */
export function auditOf(cycle: CycleId): void {
  if (auditing.of === cycle) return
  auditing.of = cycle
  auditing.seed = null
  auditing.some = false
  handedOver.clear()
}
