import type { Block } from 'tesseract.js'
import { expect, it } from 'vitest'
import { linesOf } from './lines'

type Word = [text: string, confidence: number, from: number, to: number]

/** A block with one line of letters so many pixels high. */
const block = (height: number, confidence: number, words: Word[]): Block => {
  const line = {
    text: words.map(([text]) => text).join(' '),
    confidence,
    rowAttributes: { rowHeight: height },
    words: words.map(([text, confidence, x0, x1]) => ({ text, confidence, bbox: { x0, x1, y0: 0, y1: height } })),
  }
  return { paragraphs: [{ lines: [line] }] } as unknown as Block
}

const LETTER = { width: 1700, height: 2200 }

it('a line keeps its words, and a tab where a column ends', () => {
  const [line] = linesOf(
    [
      block(20, 96.4, [
        ['December', 96, 0, 90],
        ['9,', 95, 98, 110],
        ['2', 92, 140, 150],
      ]),
    ],
    LETTER,
  )
  expect(line!.text).toBe('December 9,\t2')
})

it('a line is as sure of its digits as of the word with digits that is least so', () => {
  const lines = linesOf(
    [
      block(20, 93.9, [
        ['June', 40, 0, 40],
        ['8,', 95.7, 48, 60],
        ['2024', 61.2, 70, 110],
      ]),
      block(20, 96, [['Lab', 96, 0, 9]]),
    ],
    LETTER,
  )
  expect(lines.map(({ confidence, digits }) => [confidence, digits])).toEqual([
    [93, 61],
    [96, null],
  ])
})

it('a line knows where on the picture each of its words stands', () => {
  const [line] = linesOf(
    [
      block(22, 96, [
        ['June', 96, 170, 340],
        ['8,', 96, 357, 425],
      ]),
    ],
    LETTER,
  )
  expect(line!.place).toEqual({
    top: 0,
    bottom: 10,
    words: [
      [100, 200],
      [210, 250],
    ],
  })
})

it('letters are measured as on a page of Letter, upright or on its side', () => {
  const blocks = [block(25, 96, [['Certificate', 96, 0, 90]])]
  expect(linesOf(blocks, LETTER)[0]!.size).toBe(90)
  expect(linesOf(blocks, { width: 2200, height: 1700 })[0]!.size).toBe(90)
})
