import { afterEach, describe, expect, it, vi } from 'vitest'
import { announcements } from './lib/announcer.svelte'
import type { Later } from './lib/later.svelte'
import { place, toUnproved } from './lib/place.svelte'
import { covers, dialogs, screens } from './screens'
import { open } from './testing/app'
import { all, get, press, settle } from './testing/shell'

let mend = () => {}

afterEach(() => {
  mend()
})

/** Takes a part away again: it comes, or does not, when the test says. */
function takeAway<T>(part: Later<T>): { come: () => Promise<void>; fail: () => Promise<void> } {
  const there = part.now
  mend = () => (part.now = there)
  part.now = null
  let resolve: (part: T) => void
  let reject: (why: Error) => void
  const promise = new Promise<T>((comes, fails) => {
    resolve = comes
    reject = fails
  })
  vi.spyOn(part, 'load').mockReturnValue(promise)
  return {
    async come() {
      part.now = there
      resolve(there!)
      await settle()
    },
    async fail() {
      reject(new Error('no such file'))
      await settle()
    },
  }
}

describe('a screen that is not loaded yet', () => {
  it('leaves the one before as it is until it comes', async () => {
    await open()
    const { come } = takeAway(screens.activities)
    get('nav-activities').click()
    await settle(10)
    expect(get('heading')).toBeTruthy()
    expect(document.title).toBe('Overview – Ledgerline')
    expect(get('nav-overview').getAttribute('aria-current')).toBe('page')
    await come()
    await settle(10)
    expect(all('heading')).toEqual([])
    expect(document.title).toBe('Activities – Ledgerline')
    expect(get('nav-activities').getAttribute('aria-current')).toBe('page')
    expect(document.activeElement).toBe(get('quick-add'))
  })

  it('is not gone to when another way was taken meanwhile', async () => {
    await open()
    const { come } = takeAway(screens.activities)
    toUnproved()
    get('nav-audit').click()
    await come()
    expect(place.page).toBe('audit')
    get('nav-overview').click()
    await settle()
    expect(place.page).toBe('overview')
  })

  it('is not gone to when the one that is shown was chosen again', async () => {
    await open()
    const { come } = takeAway(screens.activities)
    get('nav-activities').click()
    get('nav-overview').click()
    await come()
    expect(place.page).toBe('overview')
  })

  it('asks first where something half-typed would be lost when it comes', async () => {
    await open()
    const { come } = takeAway(screens.audit)
    get('nav-audit').click()
    place.unsaved = 'Workshop'
    await come()
    expect(place.page).toBe('overview')
    expect(place.leaving).not.toBeNull()
    Object.assign(place, { unsaved: null, leaving: null })
  })

  it('is said to be missing where it cannot be loaded', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await open()
    const { fail } = takeAway(screens.settings)
    get('nav-settings').click()
    await fail()
    expect(get('heading')).toBeTruthy()
    expect(get('toast').textContent).toContain('did not foresee')
    expect(announcements).toHaveLength(1)
  })
})

describe('a dialog that is not loaded yet', () => {
  it('opens when it comes', async () => {
    await open()
    const { come } = takeAway(dialogs.help)
    press(document.body, 'F1')
    await settle()
    expect(all('help')).toEqual([])
    await come()
    expect(get<HTMLDialogElement>('help').open).toBe(true)
  })

  it('is given up and said to be missing where it cannot be loaded', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await open()
    const { fail } = takeAway(dialogs.export)
    get('export-record').click()
    await fail()
    expect(place.dialog).toBeNull()
    expect(get('toast').textContent).toContain('did not foresee')
  })
})

it('what cannot be loaded at the start is said in place of an empty window', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(covers.firstRun, 'load').mockRejectedValue(new Error('no such file'))
  await open({ opening: () => ({ type: 'new' }) })
  await settle(10)
  expect(get('not-started').textContent).toContain('did not foresee')
})
