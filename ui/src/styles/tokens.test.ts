import { describe, expect, it } from 'vitest'
import css from './tokens.css?raw'

type Tokens = Record<string, string>

function tokens(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

const light = tokens(':root')
const themes: Record<string, Tokens> = { light, dark: { ...light, ...tokens(":root[data-theme='dark']") } }

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const PAPERS = ['page', 'desk', 'raised']

/** Text colours with what they stand on. */
const TEXTS: [string, string[]][] = [
  ['ink', PAPERS],
  ['ink-2', PAPERS],
  ['spruce', PAPERS],
  ['rosin', PAPERS],
  ['madder', PAPERS],
  ['slate', PAPERS],
  ['on-spruce', ['spruce', 'spruce-hover']],
  ['cloth-text', ['cloth', 'cloth-chosen', 'cloth-hover']],
  ['cloth-muted', ['cloth', 'cloth-hover']],
  ['toast-ink', ['toast']],
  ['toast-accent', ['toast']],
]

/** Shapes and borders that carry meaning. */
const SHAPES: [string, string[]][] = [
  ['edge', ['page', 'desk', 'raised']],
  ['staff', ['page']],
  ['margin', ['page']],
  ['amber', ['cloth', 'cloth-chosen']],
]

describe.each(Object.entries(themes))('%s', (_, theme) => {
  const pairs = (list: [string, string[]][]) =>
    list.flatMap(([on, papers]) => papers.map((paper) => [on, paper] as const))

  it.each(pairs(TEXTS))('%s on %s can be read', (text, paper) => {
    expect(contrast(theme[text]!, theme[paper]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(SHAPES))('%s on %s can be seen', (shape, paper) => {
    expect(contrast(theme[shape]!, theme[paper]!)).toBeGreaterThanOrEqual(3)
  })
})
