// The one thing to do about a warning, or about what an audit would look at.

import type { Action, CycleId } from './backend'
import { evidence } from './evidence.svelte'
import { ledger } from './ledger.svelte'
import {
  openActivity,
  toAudit,
  toCheckProof,
  toDrafts,
  toFiles,
  toMember,
  toQuickAdd,
  toSettings,
  toUnfiled,
  toUnproved,
} from './place.svelte'

/** Does it, or leads to where it is done. `cycle` is the one it is about, where there is one. */
export async function act(action: Action, cycle: CycleId | undefined): Promise<void> {
  switch (action.type) {
    case 'open-activity':
      return openActivity(action.activity)
    case 'attach':
      return evidence.attach([action.activity])
    case 'mend-evidence':
      return toFiles()
    case 'open-unfiled':
      return toUnfiled()
    case 'open-unproved':
      show(cycle)
      return toUnproved()
    case 'open-to-check':
      show(cycle)
      return toCheckProof()
    case 'open-drafts':
      show(cycle)
      return toDrafts()
    case 'add-activity':
      return toQuickAdd()
    case 'add-plan':
      return toQuickAdd('!plan ')
    case 'open-rules':
      show(cycle)
      return cycle === undefined ? undefined : toSettings(isOpen(cycle) ? 'rules' : 'past', cycle)
    case 'close-cycle':
      return toSettings('close', action.cycle)
    case 'compare-rules':
      return toSettings('compare', action.cycle)
    case 'open-past-cycle':
      return toSettings('past', action.cycle)
    case 'open-member':
      return toMember()
    case 'open-privacy':
      return toAudit('privacy')
    case 'check-files':
      await evidence.check()
      return ledger.refresh()
    default:
      return action satisfies never
  }
}

const isOpen = (id: CycleId): boolean => ledger.overview?.cycles.some(({ cycle }) => cycle.id === id) ?? false

/** Shows an open cycle in full on the other screens. */
function show(cycle: CycleId | undefined): void {
  if (cycle !== undefined && isOpen(cycle)) ledger.chosen = cycle
}
