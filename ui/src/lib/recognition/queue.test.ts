import { beforeEach, expect, it, vi } from 'vitest'
import { askedFor, emit, settle, shell } from '../../testing/shell'
import type { Engine } from './engine'
import { recogniseQuietly } from './queue'

/** Files that wait, by their number of pages. */
let waiting: { evidence: number; pages: number }[] = []

const verbs = {
  evidence_to_recognise: ({ givenUp }: { givenUp: number[] }) =>
    waiting.find(({ evidence }) => !givenUp.includes(evidence)) ?? null,
  evidence_picture: ({ page }: { page: number }) => ({
    address: `data:image/jpeg;base64,${page}`,
    width: 10,
    height: 10,
  }),
  keep_recognised_text: ({ file, whole }: { file: number; whole: boolean }) => {
    if (whole) waiting = waiting.filter(({ evidence }) => evidence !== file)
    return null
  },
}

const ended = vi.fn(() => Promise.resolve())
const started = vi.fn<() => Promise<Engine>>()

beforeEach(() => {
  waiting = []
  ended.mockClear()
  started.mockReset().mockImplementation(() => Promise.resolve({ recognise: () => Promise.resolve([]), end: ended }))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

it('without a scan the engine is never started', async () => {
  shell(verbs)
  await recogniseQuietly(started)
  await settle()
  expect(started).not.toHaveBeenCalled()
})

it('one engine recognises every page of every file, and is ended with the last', async () => {
  waiting = [
    { evidence: 3, pages: 2 },
    { evidence: 7, pages: 1 },
  ]
  const asked = shell(verbs)
  await recogniseQuietly(started)
  await settle(10)
  expect(askedFor(asked, 'keep_recognised_text').map(({ file, pages }) => [file, pages.length])).toEqual([
    [3, 2],
    [7, 1],
  ])
  expect(started).toHaveBeenCalledTimes(1)
  expect(ended).toHaveBeenCalledTimes(1)
})

it('a scan that comes later is recognised when it is known', async () => {
  const asked = shell(verbs)
  await recogniseQuietly(started)
  await settle()
  waiting = [{ evidence: 9, pages: 1 }]
  await emit('evidence-known', 9)
  await settle(10)
  expect(askedFor(asked, 'keep_recognised_text')).toHaveLength(1)
})

it('a file at which the engine fails is left for another start, and the next one has a new engine', async () => {
  waiting = [
    { evidence: 1, pages: 1 },
    { evidence: 2, pages: 1 },
  ]
  const asked = shell(verbs)
  started.mockResolvedValueOnce({ recognise: () => Promise.reject(new Error('out of memory')), end: ended })
  await recogniseQuietly(started)
  await settle(10)
  expect(askedFor(asked, 'keep_recognised_text')).toEqual([
    { file: 1, pages: [], whole: false },
    { file: 2, pages: [[]], whole: true },
  ])
  expect(started).toHaveBeenCalledTimes(2)
  expect(ended).toHaveBeenCalledTimes(2)
  await emit('evidence-known', 2)
  await settle(10)
  expect(askedFor(asked, 'keep_recognised_text')).toHaveLength(2)
  expect(waiting.map(({ evidence }) => evidence)).toEqual([1])
})

it('a page of which no picture can be made now is no page without words', async () => {
  waiting = [{ evidence: 1, pages: 2 }]
  const asked = shell({
    ...verbs,
    evidence_picture: (words: { page: number }) => (words.page === 1 ? null : verbs.evidence_picture(words)),
  })
  await recogniseQuietly(started)
  await settle(10)
  expect(askedFor(asked, 'keep_recognised_text')).toEqual([{ file: 1, pages: [[]], whole: false }])
})

it('where the engine cannot run, scans are left as they are, to be tried at another start', async () => {
  waiting = [{ evidence: 1, pages: 1 }]
  const asked = shell(verbs)
  started.mockReset().mockRejectedValue(new Error('no WebAssembly'))
  await recogniseQuietly(started)
  await settle()
  await emit('evidence-known', 1)
  await settle(10)
  expect(started).toHaveBeenCalledTimes(1)
  expect(askedFor(asked, 'keep_recognised_text')).toHaveLength(0)
})
