import type { ActivityId } from '../../lib/backend'

/** What a file that waits is to prove: a new activity, those that are there, or one still to be named. */
export type Belongs = 'new' | 'other' | ActivityId[]
