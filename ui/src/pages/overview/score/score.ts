// What of the score's words has room: core gives the places, the window knows its face.

import { HEAD_SHAPE, type Label, type Note, type Point, type Score, type Stroke } from '../../../lib/backend'

/** From one figure's baseline to the next, at least. */
const LINE = 14
/** How far a year's figures stand from their barline. */
const YEAR = 6

/** About how wide words are in the labels' face. */
const wide = (words: string): number => words.length * 7.5

/** The lines that have room for their figure: in a staff pressed flat by surplus, not all do. */
export function figuredLines({ lines }: Score): number[] {
  const room: number[] = []
  for (const { y } of lines) if (room.every((other) => Math.abs(other - y) >= LINE)) room.push(y)
  return room
}

/** The years that have room for their figures: the last one of an extended cycle is a sliver. */
export function datedBarlines({ barlines, right, width }: Score): number[] {
  return barlines.flatMap(({ x, label }, index) => {
    const needs = YEAR + wide(label)
    const end = barlines[index + 1]?.x ?? Math.max(right, Math.min(width, x + needs))
    return x + needs <= end ? [index] : []
  })
}

/** Whether the cycle starts above 0, with what is carried into it. */
export const startsAboveZero = ({ earned, ledger_lines: ledgerLines }: Score): boolean =>
  (earned[0]?.y ?? 0) < (ledgerLines[0]?.from.y ?? 0)

/** Whether some label has no room before the staff. */
export const lacksRoom = ({ labels, left }: Score): boolean =>
  labels.some(({ role, at }) => role !== 'today' && at.x < left)

/** Where the first note is drawn while there is none: at the start, or clear of today's line. */
export function firstNote(score: Score, words: string): Point | null {
  const start = score.earned[0] ?? score.ledger_lines[0]?.from
  if (!start) return null
  const needs = 44 + wide(words)
  const today = score.today?.from.x ?? Infinity
  const crossed = today < start.x + needs && today + needs < score.width
  return { x: crossed ? Math.max(today, start.x) : start.x, y: start.y }
}

/** Where a label stands: as core says, and today's left of its line where it would leave the frame. */
export function placed(score: Score, label: Label, words: string): { x: number; ends: boolean } {
  const { role, at, to_the_left: ends } = label
  const line = score.today?.from.x
  const leaves = role === 'today' && !ends && at.x + wide(words) > score.width
  return leaves && line !== undefined ? { x: 2 * line - at.x, ends: true } : { x: at.x, ends }
}

/** How far the mark of a note whose proof is missing or to check reaches from its middle. */
export const MARK = 3.5

/** What is left free around a mark. */
const CLEAR = 1.5

/** How far from the point to the stroke, which stands upright. */
function fromStem({ x, y }: Point, { from, to }: Stroke): number {
  const nearest = Math.min(Math.max(y, Math.min(from.y, to.y)), Math.max(from.y, to.y))
  return Math.hypot(x - from.x, y - nearest)
}

/** Whether a mark at `at` is clear of a note's head. */
function clearOfHead(at: Point, { at: head, radius }: Note): boolean {
  const [wide, high] = [radius + MARK + CLEAR, radius * HEAD_SHAPE + MARK + CLEAR]
  return Math.abs(at.x - head.x) >= wide || Math.abs(at.y - head.y) >= high
}

/**
 * Where the mark of each note stands whose proof is missing or to check: under its head, or where a
 * head, a stem or another mark is there already, at the nearest free place below or beside it. In a
 * crowd without such a place it stands on a stem rather than on a head.
 */
export function proofMarks({ notes }: Pick<Score, 'notes'>): Map<number, Point> {
  const places = new Map<number, Point>()
  const stems = notes.flatMap(({ stem }) => (stem ? [stem] : []))
  const clearOfStems = (at: Point) => stems.every((stem) => fromStem(at, stem) >= MARK + CLEAR)
  const clearOfTheRest = (at: Point) =>
    notes.every((other) => clearOfHead(at, other)) &&
    [...places.values()].every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= 2 * MARK + CLEAR)
  for (const [index, note] of notes.entries()) {
    if (note.proof === null) continue
    const free = placesAround(note).filter(clearOfTheRest)
    places.set(index, free.find(clearOfStems) ?? free[0] ?? under(note))
  }
  return places
}

/** The usual place of a note's mark. */
const under = ({ at, radius }: Note): Point => ({ x: at.x, y: at.y + radius * HEAD_SHAPE + MARK + 2.5 })

/** How far a mark may stand from its usual place. */
const ASIDE = [0, 3, -3, 6, -6, 9, -9, 12, -12]
const LOWER = [0, 3, 6, 9, 12, 16, 20, 24, 30, 36, -6, -10]

/** Where a mark may stand, the best place first: to the side counts for more than down. */
function placesAround(note: Note): Point[] {
  const { x, y } = under(note)
  const steps = LOWER.flatMap((down) => ASIDE.map((aside) => ({ aside, down })))
  const far = ({ aside, down }: { aside: number; down: number }) => 1.5 * Math.abs(aside) + Math.abs(down)
  steps.sort((one, other) => far(one) - far(other))
  return steps.map(({ aside, down }) => ({ x: x + aside, y: y + down }))
}
