import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../testing/answers'
import { askedFor, shell, type Asked } from '../testing/shell'
import { days, untilMidnight } from './days'
import { ledger } from './ledger.svelte'

const EVENING = new Date(2026, 10, 23, 23, 59, 0)

let today: string
let asked: Asked
let rest: () => void

const overview = () => ({ ...answers.overviewBehind(), today })
const refreshed = () => askedFor(asked, 'overview').length

beforeEach(async () => {
  vi.useFakeTimers({ now: EVENING })
  today = '2026-11-23'
  asked = shell({ overview, today: () => today })
  await ledger.refresh()
  asked.length = 0
  rest = days.watch()
})

afterEach(() => {
  rest()
  vi.useRealTimers()
})

it('knows how long it is until midnight, also on a day of 23 hours', () => {
  expect(untilMidnight(EVENING)).toBe(60_000)
  expect(untilMidnight(new Date(2026, 10, 23))).toBeGreaterThanOrEqual(23 * 3_600_000)
})

it('has everything shown anew at midnight, with nobody touching the window', async () => {
  await vi.advanceTimersByTimeAsync(59_000)
  expect(refreshed()).toBe(0)
  today = '2026-11-24'
  await vi.advanceTimersByTimeAsync(1_200)
  expect(refreshed()).toBe(1)
  expect(ledger.overview?.today).toBe('2026-11-24')
})

it('sees the next midnight too', async () => {
  today = '2026-11-24'
  await vi.advanceTimersByTimeAsync(61_000)
  today = '2026-11-25'
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(ledger.overview?.today).toBe('2026-11-25')
  expect(refreshed()).toBe(2)
})

it.each(['focus', 'pageshow', 'keydown', 'pointerdown'])('sees at %s that the computer has slept', async (event) => {
  // The timers stood still; the clock did not.
  vi.setSystemTime(new Date(2026, 10, 24, 8, 0, 0))
  today = '2026-11-24'
  window.dispatchEvent(new Event(event))
  await vi.advanceTimersByTimeAsync(0)
  expect(ledger.overview?.today).toBe('2026-11-24')
})

it('sees it when the window is shown again', async () => {
  vi.setSystemTime(new Date(2026, 10, 24, 8, 0, 0))
  today = '2026-11-24'
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(ledger.overview?.today).toBe('2026-11-24')
})

it('sees soon that the computer woke where nobody comes back to it', async () => {
  vi.setSystemTime(new Date(2026, 10, 24, 8, 0, 0))
  today = '2026-11-24'
  await vi.advanceTimersByTimeAsync(15_000)
  expect(ledger.overview?.today).toBe('2026-11-24')
})

it('does not ask the shell at each key', async () => {
  for (let key = 0; key < 50; key += 1) window.dispatchEvent(new Event('keydown'))
  await vi.advanceTimersByTimeAsync(0)
  expect(askedFor(asked, 'today')).toHaveLength(0)
})

it('notices another day that only the shell knows of', async () => {
  today = '2026-11-24'
  await days.heard(today)
  expect(ledger.overview?.today).toBe('2026-11-24')
  await days.heard(today)
  expect(refreshed()).toBe(1)
})

it('rests when it is told to', async () => {
  rest()
  today = '2026-11-24'
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(refreshed()).toBe(0)
})
