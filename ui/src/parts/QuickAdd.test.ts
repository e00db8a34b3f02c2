import { render } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { announcements } from '../lib/announcer.svelte'
import type { Choice, LineAnswer, Understood } from '../lib/backend'
import { ledger } from '../lib/ledger.svelte'
import { place, quickAdd } from '../lib/place.svelte'
import { answers } from '../testing/answers'
import { complaints } from '../testing/app'
import { all, askedFor, get, press, refuse, settle, shell, type, type Verbs } from '../testing/shell'
import QuickAdd from './QuickAdd.svelte'

/** Longer than the field waits before it asks. */
const PAUSE = 160

/** Longer than nothing is typed before what was read is said aloud. */
const QUIET = 1100

const field = () => get<HTMLInputElement>('quick-add')

const NOTHING_ANSWERED = { looks_like_one: false, far_day: false }

/** The field with a line in it that was read. */
async function typed(line: string, verbs: Verbs = {}, language: 'en' | 'fr' = 'en') {
  const asked = shell(verbs, language)
  render(QuickAdd)
  type(field(), line)
  await settle(PAUSE)
  return asked
}

const focused = () => document.activeElement?.getAttribute('data-test')

const said = () => announcements.map(({ text }) => text)

const text = (name: string) => get(name).textContent.replace(/\s+/g, ' ').trim()

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

it('says why a line is refused, linked with the field', async () => {
  const asked = shell({ read_line: answers.readingRefused })
  render(QuickAdd)
  type(field(), 'Supervision 0cr')
  press(field(), 'Enter')
  await settle()
  expect(get('refusal').textContent).toContain('“0cr” cannot be counted')
  expect(field().getAttribute('aria-describedby')).toContain(get('refusal').id)
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(announcements.at(-1)?.text).toContain('“0cr” cannot be counted')
  expect(askedFor(asked, 'add_lines')).toHaveLength(0)
  expect(field().value).toBe('Supervision 0cr')
})

it('does not call a title that is still to come a mistake', async () => {
  const refusal = { kind: 'no-title', words: '', choices: [], text: { id: 'refusal-no-title', args: {} } }
  const reading = { chips: [], understood: null, refusal }
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
  await settle(10)
  expect(askedFor(asked, 'add_lines')).toEqual([
    {
      lines: ['NMT workshop 6cr 2026-03-04'],
      shown: [answers.reading().reading.understood],
      answered: NOTHING_ANSWERED,
    },
  ])
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

it('opens the form for one activity of several without choosing its day', async () => {
  await typed('Choir 1cr 4, 11 and 18 March', { read_line: answers.readingSeries, read_lines: several })
  get('choice-series').click()
  await settle(10)
  press(field(), 'Enter', { shiftKey: true })
  await settle(10)
  expect(place.panel).toMatchObject({ of: 'new', form: { title: 'NMT workshop', start: '', end: '' } })
})

/** Lines of a series, each read as one that is understood. */
const several = ({ lines }: { lines: string[] }) => ({
  answers: lines.map(() => answers.reading()),
  verdicts: answers.reading().verdicts,
})

describe('a question', () => {
  it('asks at the word which day it is, and puts the line that works in the field', async () => {
    const asked = await typed('Supervision 1cr 03/04/26', { read_line: answers.readingAmbiguous })
    const days = all('date-reading')
    expect(days.slice(0, 2).map((day) => day.textContent.trim())).toEqual(['3 April 2026', '4 March 2026'])
    expect(text('question-words')).toBe('Which day is “03/04/26”?')
    expect(get('question').closest('ul')).toBe(get('chip-credits').closest('ul'))
    expect(all('refusal')).toHaveLength(0)
    days[1]!.click()
    await settle()
    expect(quickAdd.line).toBe('Supervision 1cr 2026-03-04')
    expect(focused()).toBe('quick-add')
    expect(askedFor(asked, 'read_line').at(-1)).toEqual({ line: 'Supervision 1cr 2026-03-04' })
    expect(askedFor(asked, 'add_lines')).toHaveLength(0)
  })

  it('is not answered by Enter, which leads to it', async () => {
    const asked = await typed('Supervision 1cr 03/04/26', { read_line: answers.readingAmbiguous })
    press(field(), 'Enter')
    await settle(10)
    expect(focused()).toBe('question')
    press(get('question'), 'Enter')
    press(get('question'), 'Enter')
    await settle(10)
    expect(quickAdd.line).toBe('Supervision 1cr 03/04/26')
    expect(askedFor(asked, 'add_lines')).toHaveLength(0)
  })

  it('is walked with the arrow keys, from the field and back', async () => {
    await typed('Supervision 1cr 03/04/26', { read_line: answers.readingAmbiguous })
    const days = all('date-reading')
    press(field(), 'ArrowDown')
    expect(document.activeElement).toBe(days[0])
    press(days[0]!, 'ArrowRight')
    expect(document.activeElement).toBe(days[1])
    press(days[1]!, 'ArrowUp')
    press(days[0]!, 'ArrowUp')
    expect(focused()).toBe('quick-add')
    press(field(), 'ArrowDown')
    press(days[0]!, 'Escape')
    expect(focused()).toBe('quick-add')
    expect(quickAdd.line).toBe('Supervision 1cr 03/04/26')
    press(field(), 'ArrowDown')
    press(days[0]!, 'x')
    expect(focused()).toBe('quick-add')
  })

  it('is said once in a sentence, when nothing has been typed for a moment', async () => {
    await typed('Supervision 1cr 03/04/26', { read_line: answers.readingAmbiguous })
    expect(said()).toEqual([])
    await settle(QUIET)
    expect(said()).toHaveLength(1)
    expect(said()[0]).toMatch(/^Which day is “03\/04\/26”\? The down arrow leads to \d answers\.$/)
    await settle(QUIET)
    expect(said()).toHaveLength(1)
  })

  it('is asked in French of who reads French', async () => {
    await typed('Supervision 1cr 03/04/26', { read_line: answers.readingAmbiguous }, 'fr')
    expect(text('question-words')).toContain('de quel jour s’agit-il?')
    expect(all('date-reading')[0]!.textContent.replaceAll('\u00a0', ' ').trim()).toBe('3 avril 2026')
  })

  it('keeps nobody out', async () => {
    await typed('Supervision 1cr 03/04/26', { read_line: answers.readingAmbiguous })
    expect(await complaints(document.querySelector('form')!)).toEqual([])
  })
})

describe('a series', () => {
  it('is offered as one activity for each day, or one over the whole time', async () => {
    await typed('Choir 1cr 4, 11 and 18 March', { read_line: answers.readingSeries })
    expect(text('choice-series')).toMatch(/^3 activities: 4, 11 and 18 March 2026/)
    expect(text('question-words')).toContain('one activity for each day')
    expect(text('date-reading')).toBe('One activity: 4 March 2026 to 18 March 2026')
  })

  it('that is chosen is shown as what Enter saves, in one action', async () => {
    const asked = await typed('Choir 1cr 4, 11 and 18 March', {
      read_line: answers.readingSeries,
      read_lines: several,
      add_lines: () => ({ ...answers.doneAdded(), deed: 'series-added', count: 3 }),
    })
    const lines = seriesOf(answers.readingSeries()).lines
    get('choice-series').click()
    await settle(10)
    expect(all('question')).toHaveLength(0)
    expect(text('chip-series')).toMatch(/^3 activities: 4, 11 and 18 March 2026/)
    expect(field().value).toBe('Choir 1cr 4, 11 and 18 March')
    expect(focused()).toBe('quick-add')
    press(field(), 'Enter')
    await settle(10)
    const shown = lines.map(() => answers.reading().reading.understood)
    expect(askedFor(asked, 'add_lines')).toEqual([{ lines, shown, answered: NOTHING_ANSWERED }])
    expect(field().value).toBe('')
    expect(ledger.toast?.text).toBe('Added and saved: 3 activities')
  })

  it('can be chosen again, and is forgotten with the next key', async () => {
    await typed('Choir 1cr 4, 11 and 18 March', { read_line: answers.readingSeries, read_lines: several })
    get('choice-series').click()
    await settle(10)
    get('chip-series-remove').click()
    await settle()
    expect(get('question')).toBeTruthy()
    get('choice-series').click()
    await settle(10)
    type(field(), 'Choir 1cr 4, 11 and 18 March x')
    await settle(PAUSE)
    expect(all('chip-series')).toHaveLength(0)
    expect(get('question')).toBeTruthy()
  })
})

const seriesOf = ({ reading }: LineAnswer): Choice =>
  reading.refusal!.choices.find(({ says }) => says.what === 'series')!

describe('the record', () => {
  it('asks about one that looks like one that is there, and saves it anyway where that is said', async () => {
    const asked = await typed('Webinaire 1,5 cr 2025-02-12', { read_line: answers.readingTwin })
    expect(text('question-words')).toContain('is in your record already')
    press(field(), 'Enter')
    await settle(10)
    expect(focused()).toBe('question')
    expect(askedFor(asked, 'add_lines')).toHaveLength(0)
    get('answer-anyway').click()
    await settle(10)
    expect(askedFor(asked, 'add_lines')).toMatchObject([{ answered: { looks_like_one: true, far_day: false } }])
    expect(field().value).toBe('')
  })

  it('asks about each of several that look like one that is there, and never takes them for a plan', async () => {
    const twin = answers.readingTwin()
    if (twin.question?.kind !== 'looks-like-one') throw new Error('it is a twin')
    const like = (id: number): LineAnswer => ({
      ...answers.reading(),
      asks: twin.asks,
      question: { ...twin.question, id, planned: true } as LineAnswer['question'],
    })
    const asked = await typed('Choir 1cr 4, 11 and 18 March', {
      read_line: answers.readingSeries,
      read_lines: () => ({ answers: [like(1), answers.reading(), like(3)], verdicts: [] }),
    })
    get('choice-series').click()
    await settle(10)
    expect(all('answer-mark-done')).toHaveLength(0)
    get('answer-anyway').click()
    await settle(10)
    expect(askedFor(asked, 'add_lines')).toHaveLength(0)
    get('answer-anyway').click()
    await settle(10)
    expect(askedFor(asked, 'add_lines')).toMatchObject([{ answered: { looks_like_one: true, far_day: false } }])
  })

  it('leads to the one that is there', async () => {
    await typed('Webinaire 1,5 cr 2025-02-12', { read_line: answers.readingTwin })
    get('answer-open').click()
    await settle(10)
    const question = answers.readingTwin().question!
    expect(place.panel).toMatchObject({ of: 'activity', id: question.kind === 'looks-like-one' ? question.id : 0 })
    expect(quickAdd.line).toBe('Webinaire 1,5 cr 2025-02-12')
  })

  it('marks the plan done with what the line says', async () => {
    const asked = await typed('Congrès régional 3 crédits 2026-11-23', { read_line: answers.readingPlan })
    get('answer-mark-done').click()
    await settle(10)
    expect(askedFor(asked, 'mark_done_by_line')).toEqual([
      {
        line: 'Congrès régional 3 crédits 2026-11-23',
        shown: answers.readingPlan().reading.understood,
        answered: NOTHING_ANSWERED,
      },
    ])
    expect(field().value).toBe('')
  })

  it('asks about a far day at the day, and offers the one that may be meant', async () => {
    const asked = await typed('Supervision 1cr 4 March 2006', { read_line: answers.readingFar })
    expect(text('question-words')).toContain('20 years ago')
    expect(all('chip-date')).toHaveLength(0)
    const [day] = all('date-reading')
    expect(day!.textContent).toContain('4 March 2026')
    get('answer-anyway').click()
    await settle(10)
    expect(askedFor(asked, 'add_lines')).toMatchObject([{ answered: { looks_like_one: false, far_day: true } }])
  })

  it('that asks only when the line is saved is answered at the line', async () => {
    const { question, asks } = answers.readingTwin()
    let answered = 0
    const asked = await typed('NMT workshop 6cr', {
      add_lines: () =>
        answered++ === 0 ? refuse({ kind: 'asked', question: question!, asks: asks! }) : answers.doneAdded(),
    })
    press(field(), 'Enter')
    await settle(10)
    expect(focused()).toBe('question')
    get('answer-anyway').click()
    await settle(10)
    expect(askedFor(asked, 'add_lines')).toHaveLength(2)
    expect(field().value).toBe('')
  })
})

describe('the verdict', () => {
  const counts = (id: string, args: LineAnswer['verdicts'][number]['text']['args']) => ({
    program: 'p',
    name: { en: 'P', fr: 'P' },
    counts: 0,
    cycle: null,
    text: { id, args },
  })
  const program = (letters: string) => ({ type: 'words' as const, value: { en: letters, fr: letters } })
  const read = () => ({
    ...answers.reading(),
    verdicts: [
      counts('verdict-counts', { counts: { type: 'credits', value: 6 }, program: program('MTA') }),
      counts('verdict-cycle-ended', { day: { type: 'day', value: '2025-12-31' }, program: program('RP') }),
    ],
  })

  it('stands under the chips for each credential', async () => {
    await typed('NMT workshop 6cr', { read_line: read })
    expect(text('verdict')).toBe('6 for MTA; nothing for RP: the cycle ended on 31 December 2025.')
  })

  it('begins like a sentence, also in French', async () => {
    const lacks = () => ({ ...read(), verdicts: [counts('verdict-needs-credits', { program: program('MTA') })] })
    await typed('NMT workshop 2h', { read_line: lacks })
    expect(text('verdict')).toBe('Needs credits for MTA.')
  })

  it('is said once when nothing has been typed for a moment, not at each key', async () => {
    await typed('NMT workshop 6', { read_line: read })
    type(field(), 'NMT workshop 6c')
    await settle(PAUSE)
    type(field(), 'NMT workshop 6cr')
    await settle(PAUSE)
    expect(said()).toEqual([])
    await settle(QUIET)
    expect(said()).toEqual(['6 for MTA; nothing for RP: the cycle ended on 31 December 2025.'])
  })

  it('does not stand there for a line that is refused', async () => {
    await typed('Supervision 0cr', { read_line: answers.readingRefused })
    expect(all('verdict')).toHaveLength(0)
  })
})

describe('Escape', () => {
  it('puts the line away and brings it back', async () => {
    await typed('NMT')
    press(field(), 'Escape')
    await settle()
    expect(field().value).toBe('')
    press(field(), 'Escape')
    await settle()
    expect(field().value).toBe('NMT')
    press(field(), 'Escape')
    await settle()
    expect(field().value).toBe('')
    expect(said()).toEqual([
      'The line is set aside. Esc brings it back.',
      'The line is back.',
      'The line is set aside. Esc brings it back.',
    ])
  })

  it('brings nothing back that was saved', async () => {
    await typed('NMT workshop 6cr')
    press(field(), 'Enter')
    await settle(10)
    press(field(), 'Escape')
    await settle()
    expect(field().value).toBe('')
  })
})

describe('Ctrl+Z', () => {
  const undo = () => {
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })
    field().dispatchEvent(event)
    return event.defaultPrevented
  }

  it('gives back a line that Escape put away, and nothing more', async () => {
    await typed('NMT')
    press(field(), 'Escape')
    await settle()
    expect(undo()).toBe(true)
    await settle()
    expect(field().value).toBe('NMT')
    expect(undo()).toBe(false)
  })

  it('gives back a line that was deleted by hand, as it was before', async () => {
    await typed('NMT workshop')
    for (const left of ['NMT work', 'NM', '']) type(field(), left)
    await settle()
    expect(undo()).toBe(true)
    await settle()
    expect(field().value).toBe('NMT workshop')
  })

  it('gives back what was typed before a choice and before a chip was removed', async () => {
    await typed('NMT workshop 6cr 2026-03-04')
    get('chip-credits').querySelector('button')!.click()
    await settle()
    expect(field().value).toContain('"6cr"')
    expect(undo()).toBe(true)
    await settle()
    expect(field().value).toBe('NMT workshop 6cr 2026-03-04')
  })

  it('undoes what was done since', async () => {
    await typed('NMT')
    press(field(), 'Escape')
    await settle()
    await ledger.did(Promise.resolve(answers.doneAdded()))
    expect(undo()).toBe(false)
    press(field(), 'Escape')
    await settle()
    expect(field().value).toBe('NMT')
  })
})

describe('what is known', () => {
  const options = () => all('offer').map((option) => option.querySelector('.name')!.textContent.trim())

  async function typing(line: string, verbs: Verbs = {}, language: 'en' | 'fr' = 'en') {
    const asked = await typed('', verbs, language)
    type(field(), line)
    field().setSelectionRange(line.length, line.length)
    field().dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }))
    await settle(10)
    return asked
  }

  it('is offered as a list of the field, and taken with Enter, which saves nothing', async () => {
    const asked = await typing('NMT #web')
    expect(field().getAttribute('role')).toBe('combobox')
    expect(field().getAttribute('aria-expanded')).toBe('true')
    const active = document.getElementById(field().getAttribute('aria-activedescendant')!)
    expect(active?.textContent).toContain('Workshop or course')
    expect(active?.getAttribute('aria-selected')).toBe('true')
    press(field(), 'Enter')
    await settle(10)
    expect(field().value).toBe('NMT #workshop ')
    expect(field().selectionStart).toBe(14)
    expect(all('offers')).toHaveLength(0)
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(askedFor(asked, 'add_lines')).toHaveLength(0)
  })

  it('is walked with the arrow keys and taken with Tab', async () => {
    await typing('NMT @', {
      known_words: () => ({ ...answers.knownWords(), providers: ['Capilano University', 'Concordia'] }),
    })
    expect(options()).toEqual(['Capilano University', 'Concordia'])
    expect(field().hasAttribute('aria-activedescendant')).toBe(false)
    press(field(), 'ArrowDown')
    press(field(), 'ArrowDown')
    press(field(), 'ArrowUp')
    await settle()
    press(field(), 'Tab')
    await settle(10)
    expect(field().value).toBe('NMT @"Capilano University" ')
  })

  it('is closed by Escape, which puts the line away only the next time', async () => {
    await typing('NMT #web')
    press(field(), 'Escape')
    await settle()
    expect(all('offers')).toHaveLength(0)
    expect(field().value).toBe('NMT #web')
    press(field(), 'Escape')
    await settle()
    expect(field().value).toBe('')
  })

  it('is taken with a click', async () => {
    await typing('NMT #déon', {}, 'fr')
    expect(options()[0]).toContain('éontologie')
    all('offer')[0]!.click()
    await settle(10)
    expect(field().value).toBe('NMT #déontologie ')
  })

  it('says that a topic is new, in the list and at its chip', async () => {
    const read = () => {
      const answer = answers.reading()
      const understood: Understood = { ...answer.reading.understood!, topics: ['choir'] }
      return { ...answer, reading: { ...answer.reading, understood } }
    }
    await typing('NMT #choir', { read_line: read })
    expect(all('offer')).toHaveLength(1)
    expect(all('offer')[0]!.textContent).toContain('new topic')
    await settle(PAUSE)
    expect(get('chip-topic').textContent).toContain('New topic')
  })

  it('keeps nobody out', async () => {
    await typing('NMT #')
    expect(await complaints(document.querySelector('form')!)).toEqual([])
  })
})

describe('midnight', () => {
  const on = (day: string): LineAnswer => {
    const answer = answers.readingAssumed()
    const understood: Understood = { ...answer.reading.understood!, start: day, end: day }
    return { ...answer, today: day, reading: { ...answer.reading, understood } }
  }
  let today = '2026-11-23'
  const verbs = (): Verbs => ({
    read_line: () => on(today),
    overview: () => ({ ...answers.overviewBehind(), today }),
    today: () => today,
  })

  it('that passed is seen before Enter can save: the chips change, and it is said', async () => {
    today = '2026-11-23'
    await typed('Supervision 1cr', verbs())
    await ledger.refresh()
    await settle(10)
    expect(get('chip-date').textContent).toContain('23 November 2026')
    today = '2026-11-24'
    await ledger.refresh()
    await settle(10)
    expect(get('chip-date').textContent).toContain('24 November 2026')
    expect(text('quick-add-remark')).toBe('It is 24 November 2026 now, so the line was read again.')
    expect(said()).toContain('It is 24 November 2026 now, so the line was read again.')
  })

  it('between the chips and Enter saves nothing that was not shown', async () => {
    today = '2026-11-23'
    let tries = 0
    const asked = await typed('Supervision 1cr', {
      ...verbs(),
      add_lines: () =>
        tries++ === 0 ? refuse({ kind: 'read-anew', answers: [on('2026-11-24')] }) : answers.doneAdded(),
    })
    await ledger.refresh()
    await settle(10)
    today = '2026-11-24'
    press(field(), 'Enter')
    await settle(20)
    expect(askedFor(asked, 'add_lines')[0].shown[0].start).toBe('2026-11-23')
    expect(field().value).toBe('Supervision 1cr')
    expect(get('chip-date').textContent).toContain('24 November 2026')
    expect(text('quick-add-remark')).toContain('Nothing was saved')
    expect(ledger.overview?.today).toBe('2026-11-24')
    press(field(), 'Enter')
    await settle(20)
    expect(askedFor(asked, 'add_lines')[1].shown[0].start).toBe('2026-11-24')
    expect(field().value).toBe('')
  })

  it('is noticed by the line where nothing else has noticed it', async () => {
    today = '2026-11-23'
    await typed('Supervision 1cr', verbs())
    await ledger.refresh()
    today = '2026-11-24'
    type(field(), 'Supervision 1cr x')
    await settle(PAUSE)
    await settle(10)
    expect(ledger.overview?.today).toBe('2026-11-24')
  })
})
