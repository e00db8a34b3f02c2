// What jsdom lacks of a browser, and the words that the window loads before it says anything.

import { cleanup } from '@testing-library/svelte'
import { afterEach, vi } from 'vitest'
import { clearMocks } from '@tauri-apps/api/mocks'
import { LANGUAGES, loadWords } from '../lib/words'

/** A window as wide as the app's own. */
const WIDTH = 992

window.matchMedia = (query) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList

window.ResizeObserver = class implements ResizeObserver {
  constructor(private readonly told: ResizeObserverCallback) {}
  observe(target: Element) {
    queueMicrotask(() => this.told([{ target } as ResizeObserverEntry], this))
  }
  unobserve() {}
  disconnect() {}
}

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => WIDTH })
Element.prototype.scrollIntoView = () => {}
window.scrollTo = () => {}

HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

await Promise.all(LANGUAGES.map(loadWords))

afterEach(() => {
  cleanup()
  clearMocks()
  vi.restoreAllMocks()
})
