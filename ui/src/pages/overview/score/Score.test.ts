import { render } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { HEAD_SHAPE, type Point } from '../../../lib/backend'
import { place } from '../../../lib/place.svelte'
import { answers } from '../../../testing/answers'
import { scoreOfTwoYears } from '../../../testing/several'
import { all, askedFor, get, press, settle, shell } from '../../../testing/shell'
import { MARK, proofMarks } from './score'
import Score from './Score.svelte'

const HEADING = '30.5 credits to go in 25 months: about 1.2 a month'

async function show(verbs = {}) {
  const asked = shell(verbs)
  render(Score, { cycle: 1, heading: HEADING, headingId: 'heading' })
  await settle(10)
  await settle(10)
  return asked
}

it('asks for the frame it has, and draws every note', async () => {
  const asked = await show()
  expect(askedFor(asked, 'score')).toEqual([{ cycle: 1, width: 992 }])
  expect(all('note')).toHaveLength(answers.scoreBehind().notes.length)
})

it('is one tab stop; the arrow keys walk the notes', async () => {
  await show()
  const stops = () => all('note').filter((note) => note.getAttribute('tabindex') === '0')
  expect(stops()).toHaveLength(1)
  const first = stops()[0]!
  first.focus()
  press(first, 'ArrowRight')
  await settle()
  expect(stops()).toEqual([all('note')[1]])
  expect(document.activeElement).toBe(all('note')[1])
  expect(get('note-label').textContent).toContain(answers.scoreBehind().notes[1]!.title)
  press(document.activeElement!, 'End')
  await settle()
  expect(document.activeElement).toBe(all('note').at(-1))
})

it('says each note in words', async () => {
  const score = answers.scoreBehind()
  const note = score.notes.find(({ title }) => title === 'NMT workshop')!
  note.proof = null
  await show({ score: () => score })
  const words = all('note').map((one) => one.getAttribute('aria-label'))
  expect(words).toContain(`NMT workshop, 4 March 2024, 6 credits, total ${note.total}`)
})

/** A score in which only these notes lack proof. */
function lacking(...titles: string[]) {
  const score = answers.scoreBehind()
  for (const note of score.notes) note.proof = titles.includes(note.title) ? 'missing' : null
  return score
}

it('marks a note without proof with an open circle, in words, in the key and in the table', async () => {
  await show({ score: () => lacking('NMT workshop') })
  expect(all('note-missing')).toHaveLength(1)
  const note = get('note-missing').closest('[data-test="note"]')!
  expect(note.getAttribute('aria-label')).toMatch(/^NMT workshop, .*, proof missing$/)
  expect(get('score-key-missing').parentElement!.textContent).toContain('proof missing')
  get('score-table').click()
  await settle()
  expect(get('table-missing').closest('tr')!.textContent).toContain('NMT workshop')
  expect(all('table-missing')).toHaveLength(1)
})

it('marks a note whose proof is to check with a filled circle, in words, in the key and in the table', async () => {
  const score = lacking()
  for (const note of score.notes) note.proof = note.title === 'NMT workshop' ? 'to-check' : null
  await show({ score: () => score })
  expect(all('note-to-check')).toHaveLength(1)
  expect(all('note-missing')).toHaveLength(0)
  const note = get('note-to-check').closest('[data-test="note"]')!
  expect(note.getAttribute('aria-label')).toMatch(/^NMT workshop, .*, proof to check$/)
  expect(get('score-key-to-check').parentElement!.textContent).toContain('proof to check')
  get('score-table').click()
  await settle()
  expect(get('table-to-check').closest('tr')!.textContent).toContain('NMT workshop')
})

it('marks a note of which a file needs fixing with a cross, in words, in the key and in the table', async () => {
  const score = lacking('NMT workshop')
  for (const note of score.notes) note.proof &&= 'broken'
  await show({ score: () => score })
  expect(all('note-broken')).toHaveLength(1)
  expect(all('note-missing')).toHaveLength(0)
  const note = get('note-broken').closest('[data-test="note"]')!
  expect(note.getAttribute('aria-label')).toMatch(/^NMT workshop, .*, a file needs fixing$/)
  expect(get('score-key-broken').parentElement!.textContent).toContain('a file needs fixing')
  expect(all('score-key-missing')).toHaveLength(0)
  get('score-table').click()
  await settle()
  expect(get('table-broken').closest('tr')!.textContent).toContain('NMT workshop')
})

it('says nothing of proof where none is missing', async () => {
  await show({ score: () => lacking() })
  expect(all('note-missing')).toHaveLength(0)
  expect(all('score-key-missing')).toHaveLength(0)
  expect(get('score').textContent).not.toContain('proof')
})

describe.each(['scoreBehind', 'scoreBehindNarrow', 'scoreComplete'] as const)(
  'the mark of every note of %s',
  (name) => {
    const score = answers[name]()
    for (const note of score.notes) note.proof = note.planned ? null : 'missing'
    const places = [...proofMarks(score).values()]

    it('stands on no head and on no other mark', () => {
      expect(places).toHaveLength(score.notes.filter(({ planned }) => !planned).length)
      const onHead = (at: Point) =>
        score.notes.filter(
          ({ at: head, radius }) =>
            Math.abs(at.x - head.x) < radius + MARK && Math.abs(at.y - head.y) < radius * HEAD_SHAPE + MARK,
        )
      expect(places.flatMap(onHead)).toEqual([])
      const onCross = (at: Point) =>
        places.filter((other) => other !== at && Math.hypot(other.x - at.x, other.y - at.y) < 2 * MARK)
      expect(places.flatMap(onCross)).toEqual([])
    })

    it('stands near its own note, and clear of stems where there is room', () => {
      for (const [index, at] of proofMarks(score)) {
        const { at: head, radius } = score.notes[index]!
        expect(Math.hypot(at.x - head.x, at.y - head.y)).toBeLessThan(radius + 40)
      }
      const onStem = (at: Point) =>
        score.notes.some(
          ({ stem }) =>
            stem !== null &&
            Math.abs(at.x - stem.from.x) < MARK &&
            at.y > Math.min(stem.from.y, stem.to.y) - MARK &&
            at.y < Math.max(stem.from.y, stem.to.y) + MARK,
        )
      if (name !== 'scoreBehindNarrow') expect(places.filter(onStem)).toEqual([])
    })
  },
)

it('opens an activity with Enter', async () => {
  await show()
  const note = all('note')[2]!
  note.focus()
  press(note, 'Enter')
  expect(place.page).toBe('activities')
  expect(place.panel).toEqual({ of: 'activity', id: answers.scoreBehind().notes[2]!.activity })
})

it('is told by the heading’s words', async () => {
  await show()
  expect(get('score').querySelector('svg')?.getAttribute('aria-labelledby')).toBe('heading')
})

it('can be read as a table', async () => {
  await show()
  get('score-table').click()
  await settle()
  const rows = [...get('score').querySelectorAll('tbody tr')]
  expect(rows).toHaveLength(answers.scoreBehind().notes.length)
  expect(get('score').querySelector('caption')?.textContent).toBe(HEADING)
  expect(rows.at(-1)?.textContent).toContain('38.5')
})

it('shows where the first note goes', async () => {
  await show({ score: answers.scoreEmpty })
  expect(get('score').textContent).toContain('Your first activity appears here as a note')
  expect(get('score').querySelector('svg')?.getAttribute('role')).toBe('img')
})

it('writes no figure over another where surplus presses the staff flat', async () => {
  const lines = [60, 48, 36, 24, 12].map((credits, at) => ({ y: 420 + 5 * at, credits }))
  const flat = { ...answers.scoreComplete(), lines }
  await show({ score: () => flat })
  const figures = [...get('score').querySelectorAll('text.end')].map((text) => text.textContent)
  expect(figures).toEqual(['60', '24'])
})

it('draws ledger lines above the staff where there is surplus', async () => {
  await show({ score: answers.scoreComplete })
  const { lines, ledger_lines: ledgerLines } = answers.scoreComplete()
  expect(ledgerLines.some(({ from }) => from.y < lines[0]!.y)).toBe(true)
})

it('draws a pace that is level during a leave, and starts above 0 with what is carried in', async () => {
  const score = scoreOfTwoYears()
  await show({ score: () => score })
  const points = (line: string) => get('score').querySelector(`polyline.${line}`)?.getAttribute('points')
  expect(points('pace')).toBe('46,229 200,180 300,180 824,34')
  expect(points('earned')).toBe('46,190 700,190')
  const figures = [...get('score').querySelectorAll('text.end')].map((text) => text.textContent)
  expect(figures).toEqual(['50', '40', '30', '20', '10'])
  expect(get('score').querySelector('.empty')?.getAttribute('y')).toBe('195')
})

it('leaves out a year’s figures where they would run out of the frame', async () => {
  const wide = scoreOfTwoYears()
  await show({ score: () => wide })
  expect(get('score').textContent).toContain('2027')
  const narrow = { ...scoreOfTwoYears(), width: 836 }
  await show({ score: () => narrow })
  expect(all('score').at(-1)!.textContent).not.toContain('2027')
})

it('keeps today’s words inside the frame', async () => {
  const label = {
    role: 'today',
    text: { id: 'score-today', args: { counted: { type: 'credits', value: 29.5 } } },
    at: { x: 707, y: 20 },
    to_the_left: false,
  }
  await show({ score: () => ({ ...scoreOfTwoYears(), width: 760, labels: [label] }) })
  const today = get('score').querySelector('text.label.today')!
  expect(today.getAttribute('x')).toBe('693')
  expect(today.classList).toContain('end')
})
