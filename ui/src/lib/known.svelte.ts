// What a line can name that the record knows already: asked for when it is first needed, and again
// after a change.

import { backend, failureOf, type KnownWords } from './backend'
import { Latest } from './latest'
import { ledger } from './ledger.svelte'

class Known {
  /** What is known; none before it was asked for. */
  words = $state.raw<KnownWords | null>(null)
  #of = -1
  #latest = new Latest()

  /** Asks, unless it is known as the record is now. */
  async load(): Promise<void> {
    if (this.#of === ledger.version) return
    this.#of = ledger.version
    const isLatest = this.#latest.ask()
    try {
      const words = await backend.knownWords()
      if (isLatest()) this.words = words
    } catch (thrown) {
      // Without it nothing is offered, and the line can be typed all the same.
      failureOf(thrown)
      this.#of = -1
    }
  }

  /** Forgets it: another record is open. */
  forget(): void {
    this.words = null
    this.#of = -1
  }
}

export const known = new Known()
