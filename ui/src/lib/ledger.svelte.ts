// The record as the window last saw it, and what happens around every change to it: say what was
// done, offer to undo it, and ask for the standing again.

import { announce } from './announcer.svelte'
import {
  backend,
  failureOf,
  type CycleId,
  type CycleStanding,
  type Done,
  type Failure,
  type Kind,
  type Overview,
  type Topic,
} from './backend'
import { sentence } from './failures'
import { kindsToChoose, topicsToChoose } from './forms'
import { Latest } from './latest'
import { counted, reader, t } from './reader.svelte'
import { callKinds } from './words'

/** What an action said last, in the language of the moment. It stays until the next one. */
export type Toast = { readonly text: string; offer: 'undo' | 'redo' | null; trouble: boolean }

class Ledger {
  overview = $state.raw<Overview | null>(null)
  /** The cycle that is shown in full. */
  chosen = $state<CycleId | null>(null)
  /** Grows with every change, so that what shows the record asks for it again. */
  version = $state(0)
  toast = $state.raw<Toast | null>(null)
  /** How much was done, undone and redone while the window was open. */
  deeds = 0
  #latest = new Latest()

  /** The cycle that is shown in full, with its standing. */
  cycle: CycleStanding | null = $derived(
    this.overview?.cycles.find(({ cycle }) => cycle.id === this.chosen) ?? this.overview?.cycles[0] ?? null,
  )

  /** Every kind there is to choose from. */
  kinds: Kind[] = $derived(kindsToChoose(this.overview?.kinds ?? []))

  /** Every topic to offer, with those that the rules of the open cycles name. */
  topics: Topic[] = $derived(topicsToChoose(this.overview?.cycles.map(({ cycle }) => cycle.program) ?? []))

  /** Whether there is more than one open cycle, so that things need their program's name. */
  several: boolean = $derived((this.overview?.cycles.length ?? 0) > 1)

  /** Asks for the standing again. */
  async refresh(): Promise<void> {
    const isLatest = this.#latest.ask()
    try {
      const overview = await backend.overview()
      if (!isLatest()) return
      this.chosen = staying(this.cycle, overview.cycles)
      callKinds(overview.kinds)
      this.overview = overview
      this.version += 1
    } catch (thrown) {
      this.complain(failureOf(thrown))
    }
  }

  /** Shows what an action said, and says it aloud. */
  tell(words: () => string, offer: Toast['offer'], trouble = false): void {
    announce(words())
    this.toast = {
      get text() {
        return words()
      },
      offer,
      trouble,
    }
  }

  complain(failure: Failure): void {
    this.tell(() => sentence(reader.language, failure), null, true)
  }

  /** Waits for an action and tells what it did. Throws what the action throws. */
  async did(action: Promise<Done>): Promise<Done> {
    const done = await action
    this.deeds += 1
    this.tell(() => whatWasDone(done), 'undo')
    await this.refresh()
    return done
  }

  /** The same for an action whose failure has no place of its own to be shown at. */
  async attempt(action: Promise<Done>): Promise<Done | null> {
    try {
      return await this.did(action)
    } catch (thrown) {
      const failure = failureOf(thrown)
      this.complain(failure)
      if (failure.kind === 'gone') await this.refresh()
      return null
    }
  }

  async undo(): Promise<void> {
    await this.#turnBack(backend.undo, (done) => t(`undone-${done.deed}`, about(done)), 'redo', 'nothing-to-undo')
  }

  async redo(): Promise<void> {
    await this.#turnBack(backend.redo, (done) => t('redone', { what: whatWasDone(done) }), 'undo', 'nothing-to-redo')
  }

  async #turnBack(
    turn: () => Promise<Done>,
    words: (done: Done) => string,
    offer: Toast['offer'],
    nothing: string,
  ): Promise<void> {
    try {
      const done = await turn()
      this.deeds += 1
      this.tell(() => words(done), offer)
      await this.refresh()
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.kind === 'nothing-to-do') this.tell(() => t(nothing), null)
      else this.complain(failure)
    }
  }
}

/**
 * The cycle to show after a change: the one shown before, where it is gone the latest one of its
 * program, else the first.
 */
function staying(shown: CycleStanding | null, cycles: CycleStanding[]): CycleId | null {
  if (!shown) return cycles[0]?.cycle.id ?? null
  const ids = cycles.map(({ cycle }) => cycle.id)
  if (ids.includes(shown.cycle.id)) return shown.cycle.id
  const next = cycles.findLast(({ cycle }) => cycle.program.id === shown.cycle.program.id)
  return next?.cycle.id ?? ids[0] ?? null
}

const about = (done: Done) => ({ title: done.title, ...counted('count', done.count) })

/** What an action did, in words. */
export const whatWasDone = (done: Done): string => t(`toast-${done.deed}`, about(done))

export const ledger = new Ledger()
