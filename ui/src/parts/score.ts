// What of the score's words has room: core gives the places, the window knows its face.

import type { Label, Point, Score } from '../lib/backend'

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
