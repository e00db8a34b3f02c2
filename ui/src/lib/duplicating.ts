// A copy of an activity, opened where its day is typed.

import { backend, type ActivityId } from './backend'
import { ledger } from './ledger.svelte'
import { openActivity } from './place.svelte'

export async function duplicate(id: ActivityId): Promise<void> {
  const done = await ledger.attempt(backend.duplicateActivity(id))
  const copy = done?.activities[0]
  if (copy) openActivity(copy.id, 'start')
}
