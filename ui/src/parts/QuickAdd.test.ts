import { render } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { announcements } from '../lib/announcer.svelte'
import { ledger } from '../lib/ledger.svelte'
import { place, quickAdd } from '../lib/place.svelte'
import { answers } from '../testing/answers'
import { all, askedFor, get, press, refuse, settle, shell, type } from '../testing/shell'
import QuickAdd from './QuickAdd.svelte'

/** Longer than the field waits before it asks. */
const PAUSE = 160

const field = () => get<HTMLInputElement>('quick-add')

it('takes the focus on landing', async () => {
  shell()
  render(QuickAdd)
  await settle()
  expect(document.activeElement).toBe(field())
})

it('shows what was understood, and asks once for a burst of keys', async () => {
  const asked = shell()
  render(QuickAdd)
  type(field(), 'NMT')
  await settle()
  type(field(), 'NMT workshop 6cr 2026-03-04 #workshop #ethics @provider // note')
  await settle(PAUSE)
  expect(askedFor(asked, 'read_line')).toHaveLength(1)
  expect(get('chip-title').textContent).toContain('NMT workshop')
  expect(get('chip-credits').textContent).toContain('6 credits')
  expect(get('chip-date').textContent).toContain('4 March 2026')
  expect(get('chip-kind').textContent).toContain('Workshop or course')
  expect(get('chip-topic').textContent).toContain('Ethics')
})

it('speaks French to who reads French', async () => {
  shell({}, 'fr')
  render(QuickAdd)
  type(field(), 'NMT workshop 6cr')
  await settle(PAUSE)
  expect(get('chip-credits').textContent).toContain('6\u00a0crédits')
  expect(get('chip-topic').textContent).toContain('Éthique et déontologie')
})

it('drops an answer that comes after a newer question', async () => {
  const late: ((reading: unknown) => void)[] = []
  shell({ read_line: () => new Promise((resolve) => late.push(resolve)) })
  render(QuickAdd)
  type(field(), 'Supervision 1cr')
  await settle(PAUSE)
  type(field(), 'NMT workshop 6cr')
  await settle(PAUSE)
  late[1]!(answers.reading())
  late[0]!(answers.readingAssumed())
  await settle()
  expect(get('chip-title').textContent).toContain('NMT workshop')
})

it('removes a chip by giving the line without it', async () => {
  shell()
  render(QuickAdd)
  type(field(), 'NMT workshop 6cr 2026-03-04')
  await settle(PAUSE)
  const chip = get('chip-credits').querySelector<HTMLButtonElement>('[data-test="chip-remove"]')!
  expect(chip.getAttribute('aria-label')).toBe('Remove Credits: 6 credits')
  chip.click()
  await settle()
  expect(field().value).toContain('"6cr"')
  expect(document.activeElement).toBe(field())
})

it('says so when today was assumed, and that chip stays', async () => {
  shell({ read_line: answers.readingAssumed })
  render(QuickAdd)
  type(field(), 'Supervision 1cr')
  await settle(PAUSE)
  expect(get('chip-date').textContent).toContain('23 November 2026, today (assumed)')
  expect(get('chip-date').querySelector('button')).toBeNull()
})

it('asks which day an ambiguous date is', async () => {
  shell({ read_line: answers.readingAmbiguous })
  render(QuickAdd)
  type(field(), 'Supervision 1cr 03/04/26')
  await settle(PAUSE)
  const days = all('date-reading')
  expect(days.map((day) => day.textContent.trim())).toEqual(['3 April 2026', '4 March 2026'])
  days[1]!.click()
  expect(quickAdd.line).toBe('Supervision 1cr 2026-03-04')
})

it('says why a line is refused, linked with the field', async () => {
  const refusal = answers.readingRefused().reading.refusal!
  shell({ add_lines: () => refuse({ kind: 'line', refusal }) })
  render(QuickAdd)
  type(field(), 'Supervision 0cr')
  press(field(), 'Enter')
  await settle()
  expect(get('refusal').textContent).toContain('“0cr” cannot be counted')
  expect(field().getAttribute('aria-describedby')).toContain(get('refusal').id)
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(announcements.at(-1)?.text).toContain('“0cr” cannot be counted')
  expect(field().value).toBe('Supervision 0cr')
})

it('does not call a title that is still to come a mistake', async () => {
  const reading = {
    chips: [],
    understood: null,
    refusal: { kind: 'no-title', words: '', choices: [], text: { id: 'refusal-no-title', args: {} } },
  }
  shell({ read_line: () => ({ ...answers.readingRefused(), reading }) })
  render(QuickAdd)
  type(field(), '6cr')
  await settle(PAUSE)
  expect(all('refusal')).toHaveLength(0)
})

it('adds with Enter, says so, and is ready for the next', async () => {
  const asked = shell()
  render(QuickAdd)
  type(field(), 'NMT workshop 6cr 2026-03-04')
  press(field(), 'Enter')
  await settle()
  expect(askedFor(asked, 'add_lines')[0].lines).toEqual(['NMT workshop 6cr 2026-03-04'])
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
  expect(announcements.at(-1)?.text).toBe('Added and saved: “NMT workshop”')
  expect(ledger.toast?.offer).toBe('undo')
})

it('opens the form with Shift+Enter, filled with what was understood', async () => {
  shell()
  render(QuickAdd)
  type(field(), 'NMT workshop 6cr 2026-03-04 #workshop #ethics @provider // note')
  press(field(), 'Enter', { shiftKey: true })
  await settle()
  expect(place.page).toBe('activities')
  expect(place.panel).toMatchObject({
    of: 'new',
    form: { title: 'NMT workshop', credits: '6', start: '2026-03-04', end: '', kind: 'workshop', topics: ['ethics'] },
  })
})

it('is cleared by Escape', async () => {
  shell()
  render(QuickAdd)
  type(field(), 'NMT')
  press(field(), 'Escape')
  await settle()
  expect(field().value).toBe('')
})
