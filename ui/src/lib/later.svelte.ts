// What the first screen does without: it is loaded when it is needed, or while nothing else happens.

/** Something that is loaded once and stays. Where that failed, asking for it again tries again. */
export class Later<T> {
  /** What was loaded; none before. */
  now = $state.raw<T | null>(null)
  #coming: Promise<T> | null = null

  constructor(private readonly ask: () => Promise<T>) {}

  /** Loads it, where it is neither there nor on its way. */
  load(): Promise<T> {
    this.#coming ??= this.#arrival()
    return this.#coming
  }

  async #arrival(): Promise<T> {
    try {
      this.now = await this.ask()
      return this.now
    } catch (thrown) {
      this.#coming = null
      throw thrown
    }
  }
}
