// A guard against stale answers: what was asked first may be answered last.

/** The questions of one kind, of which only the latest one's answer counts. */
export class Latest {
  #last = 0

  /** Asks another question. The answer tells, at any later time, whether this one is still the latest. */
  ask(): () => boolean {
    const mine = (this.#last += 1)
    return () => mine === this.#last
  }

  /** Nothing is asked any more: answers that are still on their way count no longer. */
  drop(): void {
    this.#last += 1
  }
}
