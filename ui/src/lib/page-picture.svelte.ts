// The picture of one page of a file, asked for when it comes into sight.

import { backend, type EvidenceId } from './backend'
import { Latest } from './latest'

export class PagePicture {
  /** As an address for an image element; none until it has come, and where none can be made. */
  address = $state.raw<string | null>(null)
  /** The page that it shows, counted from 1; 0 where it shows none. */
  page = $state(0)
  /** Whether it was asked for and has not come yet. */
  coming = $state(true)
  /** Whether it has been in sight. */
  seen = $state(false)
  #latest = new Latest()

  async load(file: EvidenceId, page: number): Promise<void> {
    const isLatest = this.#latest.ask()
    this.coming = true
    try {
      const picture = await backend.evidencePage(file, page)
      if (isLatest()) this.#shows(picture?.address ?? null, page)
    } catch (thrown) {
      // A preview that cannot be made says so in its place, and nothing else depends on it.
      console.error(thrown)
      if (isLatest()) this.#shows(null, page)
    } finally {
      if (isLatest()) this.coming = false
    }
  }

  #shows(address: string | null, page: number): void {
    this.address = address
    this.page = address === null ? 0 : page
  }

  /** Notes when an element comes into sight: pictures are made only of what does. */
  watch = (element: HTMLElement) => {
    if (typeof IntersectionObserver === 'undefined') {
      this.seen = true
      return
    }
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      this.seen = true
      watcher.disconnect()
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }
}
