import { expect, it } from 'vitest'
import { firstScript, MOST, smallFirstScript } from './first-script'

const script = (fileName: string, bytes: number, imports: string[] = [], isEntry = false) =>
  ({ type: 'chunk', fileName, isEntry, imports, code: 'x'.repeat(bytes) }) as const

const bundle = (shared: number) => ({
  'index.js': script('index.js', 100, ['lib.js'], true),
  'lib.js': script('lib.js', 20, ['shared.js', 'index.js']),
  'shared.js': script('shared.js', shared),
  'later.js': script('later.js', MOST, ['lib.js']),
  'index.css': { type: 'asset' } as const,
})

/** What the build says of it; nothing where it is small enough. */
function said(parts: ReturnType<typeof bundle>): string {
  const { generateBundle } = smallFirstScript()
  let words = ''
  const build = { error: (text: string) => (words = text) }
  if (typeof generateBundle === 'function') void generateBundle.call(build as never, {} as never, parts as never, false)
  return words
}

it('the first script counts all that it imports from the start, and nothing that comes later', () => {
  expect(firstScript(bundle(3))).toBe(123)
})

it('a letter of two bytes counts as two', () => {
  expect(firstScript({ 'index.js': { ...script('index.js', 0, [], true), code: 'é' } })).toBe(2)
})

it('a build whose first script is too large fails', () => {
  expect(said(bundle(MOST - 120))).toBe('')
  expect(said(bundle(MOST - 119))).toContain(`${MOST + 1} bytes`)
})
