// What files of an earlier record tell of.

import type { Recoverable } from '../lib/backend'

/** One activity of each sort, and a note that nobody understands. */
export const told = (): Recoverable => ({
  files: 4,
  activities: [
    { title: 'Conférence <b>2025</b>', start: '2025-05-02', end: '2025-05-04', credits: 6, recovery: 'new' },
    { title: 'NMT workshop', start: '2026-03-04', end: '2026-03-04', credits: 1, recovery: 'newer' },
    { title: 'Peer circle', start: '2026-06-04', end: '2026-06-04', credits: null, recovery: 'file' },
  ],
  not_understood: 1,
})

export const nothingTold = (): Recoverable => ({ files: 0, activities: [], not_understood: 0 })
