// Days pass while the window is open. Which day it is, the shell says: here is only when to ask it.

import { backend, failureOf } from './backend'
import { ledger } from './ledger.svelte'

/** How often the clock is looked at. A computer that slept goes on with a timer where it stopped. */
const LOOK = 15_000
/** How long the shell is believed at most: its clock may be set, or be in another place by now. */
const BELIEVED = 60_000
/** How long after midnight it is sure to be another day. */
const AFTER = 50

const localDay = (): string => new Date().toDateString()

/** How long it is until the next midnight on this computer. */
export function untilMidnight(now = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime()
}

class Days {
  #day = localDay()
  #asked = Date.now()
  #asking = false
  #atMidnight: ReturnType<typeof setTimeout> | undefined

  /** Looks after the day from now on, until what it answers is called. */
  watch(): () => void {
    this.#day = localDay()
    this.#asked = Date.now()
    const look = () => void this.look()
    const every = setInterval(look, LOOK)
    this.#waitForMidnight()
    // Whoever comes back to the window, or wakes the computer, sees the day it is.
    window.addEventListener('focus', look)
    window.addEventListener('pageshow', look)
    window.addEventListener('keydown', look, true)
    window.addEventListener('pointerdown', look, true)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(every)
      clearTimeout(this.#atMidnight)
      window.removeEventListener('focus', look)
      window.removeEventListener('pageshow', look)
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('pointerdown', look, true)
      document.removeEventListener('visibilitychange', look)
    }
  }

  #waitForMidnight(): void {
    clearTimeout(this.#atMidnight)
    this.#atMidnight = setTimeout(() => {
      void this.look()
      this.#waitForMidnight()
    }, untilMidnight() + AFTER)
  }

  /** Asks the shell where another day may have begun, and has everything shown anew where one has. */
  async look(): Promise<void> {
    const mayDiffer = localDay() !== this.#day || Math.abs(Date.now() - this.#asked) > BELIEVED
    if (!mayDiffer || this.#asking || !ledger.overview) return
    this.#asking = true
    try {
      const today = await backend.today()
      this.#day = localDay()
      this.#asked = Date.now()
      await this.heard(today)
    } catch (thrown) {
      failureOf(thrown)
    } finally {
      this.#asking = false
    }
  }

  /** Has everything shown anew where the shell speaks of another day than what is shown. */
  async heard(today: string): Promise<void> {
    if (ledger.overview && ledger.overview.today !== today) await ledger.refresh()
  }
}

export const days = new Days()
