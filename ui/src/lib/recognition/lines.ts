// What the engine saw becomes lines as core keeps them: their words, how high they stand, and how
// sure the engine is. Nothing is judged here; core leaves out what is not sure.

import type { Block, Line } from 'tesseract.js'
import type { LinePlace, RecognisedLine, RecognisedPage } from '../backend'

/** A picture of a page knows no size; its longer side is taken for that of Letter, in tenths of a point. */
const LONGER_SIDE = 7920

/** A gap wider than this share of a line's height lies between columns. */
const COLUMN_GAP = 1.4

/** The lines on a picture of so many pixels. */
export function linesOf(blocks: Block[], picture: { width: number; height: number }): RecognisedPage {
  const scale = LONGER_SIDE / Math.max(picture.width, picture.height, 1)
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.map((line) => read(line, scale, picture))),
  )
}

function read(line: Line, scale: number, picture: { width: number; height: number }): RecognisedLine {
  const height = line.rowAttributes.rowHeight
  let text = ''
  let end = 0
  for (const word of line.words) {
    if (text !== '') text += word.bbox.x0 - end > COLUMN_GAP * height ? '\t' : ' '
    text += word.text
    end = word.bbox.x1
  }
  const digits = line.words.filter(({ text }) => /\d/.test(text)).map(({ confidence }) => percent(confidence))
  return {
    text,
    size: Math.min(Math.max(Math.round(height * scale), 0), 0xffff),
    confidence: percent(line.confidence),
    digits: digits.length > 0 ? Math.min(...digits) : null,
    place: placeOf(line, picture),
  }
}

/** Where a line stands, in thousandths of the picture. */
function placeOf({ words }: Line, { width, height }: { width: number; height: number }): LinePlace {
  const share = (pixels: number, of: number) =>
    Math.min(Math.max(Math.round((pixels / Math.max(of, 1)) * 1000), 0), 1000)
  return {
    top: share(Math.min(...words.map(({ bbox }) => bbox.y0)), height),
    bottom: share(Math.max(...words.map(({ bbox }) => bbox.y1)), height),
    words: words.map(({ bbox }) => [share(bbox.x0, width), share(bbox.x1, width)]),
  }
}

const percent = (confidence: number): number => Math.min(Math.max(Math.floor(confidence), 0), 100)
