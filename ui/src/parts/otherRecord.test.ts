import { cleanup } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from '../lib/anew'
import type { ChosenFolder, Holds } from '../lib/backend'
import { complaints, go, open } from '../testing/app'
import { all, askedFor, get, refuse, settle, type Verbs } from '../testing/shell'

let begun = 0

beforeEach(() => {
  begun = 0
  vi.spyOn(page, 'beginAnew').mockImplementation(() => {
    begun += 1
  })
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const chosen = (holds: Holds): ChosenFolder => ({ folder: '/media/stick/record', holds })

async function settings(verbs: Verbs) {
  const asked = await open({ open_chosen: () => null, open_usual: () => null, ...verbs })
  await go('settings')
  await settle(10)
  return asked
}

const about = (is_usual: boolean) => () => ({
  version: '0.1.0',
  data_folder: '/media/stick/record',
  is_usual,
  samples: 'closed',
})

describe('another record', () => {
  it('is opened at once where its folder holds one', async () => {
    const asked = await settings({ choose_record: () => chosen('record') })
    expect(all('records-usual')).toHaveLength(0)
    get('records-open').click()
    await settle(10)
    expect(askedFor(asked, 'open_chosen')).toHaveLength(1)
    expect(begun).toBe(1)
  })

  it('begins only where that is said', async () => {
    const asked = await settings({ choose_record: () => chosen('nothing') })
    get('records-open').click()
    await settle(10)
    expect(get('records-none-text').textContent).toContain('/media/stick/record')
    expect(askedFor(asked, 'open_chosen')).toHaveLength(0)
    get('records-none-close').click()
    await settle(10)
    expect([all('records-none').length, begun]).toEqual([0, 0])
    get('records-open').click()
    await settle(10)
    get('records-begin').click()
    await settle(10)
    expect([askedFor(asked, 'open_chosen').length, begun]).toEqual([1, 1])
  })

  it('is not opened where none is chosen, where it is this one, and where it cannot be', async () => {
    let answer: ChosenFolder | null = null
    const asked = await settings({
      choose_record: () => answer,
      open_chosen: () => refuse({ kind: 'nothing-to-do' }),
    })
    get('records-open').click()
    await settle(10)
    expect(all('records-said')).toHaveLength(0)
    answer = chosen('open-record')
    get('records-open').click()
    await settle(10)
    expect(get('records-said').textContent).toContain('is the one that is open')
    expect(askedFor(asked, 'open_chosen')).toHaveLength(0)
    answer = chosen('record')
    get('records-open').click()
    await settle(10)
    expect(get('records-said').textContent).toBe('Nothing needed changing.')
    expect(begun).toBe(0)
  })

  it('is left for the usual one', async () => {
    const asked = await settings({ about: about(false) })
    expect(get('settings-other').textContent).toContain('another record than the usual one')
    expect(await complaints(document.querySelector('main')!)).toEqual([])
    get('records-usual').click()
    await settle(10)
    expect([askedFor(asked, 'open_usual').length, begun]).toEqual([1, 1])
  })
})

describe('sample records', () => {
  it.each([
    { samples: 'beside-own', way: 'Back to my record' },
    { samples: 'before-own', way: 'Begin my record' },
  ])('say on every page that nothing is the member’s, and how to leave: $samples', async ({ samples, way }) => {
    const asked = await open({
      about: () => ({ version: '0.1.0', data_folder: '/home/sample/samples', is_usual: false, samples }),
      leave_samples: () => null,
    })
    for (const page of ['overview', 'activities', 'audit', 'settings']) {
      await go(page)
      expect(get('samples').textContent).toContain('nothing here is yours')
    }
    expect(await complaints(get('samples'))).toEqual([])
    expect(get('samples-leave').textContent.trim()).toBe(way)
    get('samples-leave').click()
    await settle(10)
    expect([askedFor(asked, 'leave_samples').length, begun]).toEqual([1, 1])
  })

  it('are looked at from the help and the first run, in the language of the moment', async () => {
    const asked = await open({ open_samples: () => null }, 'fr')
    expect(all('samples')).toHaveLength(0)
    get('nav-help').click()
    await settle(10)
    get('samples-look').click()
    await settle(10)
    expect([askedFor(asked, 'open_samples'), begun]).toEqual([[{ language: 'fr' }], 1])
    cleanup()
    await open({ opening: () => ({ type: 'new' }), open_samples: () => refuse({ kind: 'nothing-to-do' }) })
    get('firstrun-lang-en').click()
    await settle(10)
    get('samples-look').click()
    await settle(10)
    expect(get('samples-problem').textContent).toBe('Nothing needed changing.')
    expect(begun).toBe(1)
  })
})

describe('where no record is open', () => {
  it('the first run leads to one that is elsewhere', async () => {
    await open({
      opening: () => ({ type: 'new' }),
      about: about(false),
      choose_record: () => chosen('record'),
      open_chosen: () => null,
    })
    get('firstrun-lang-en').click()
    await settle(10)
    expect(get('records-open').textContent.trim()).toBe('Open another record…')
    expect(all('records-usual')).toHaveLength(1)
    expect(await complaints()).toEqual([])
    get('records-open').click()
    await settle(10)
    expect(begun).toBe(1)
  })

  it('one that is missing is pointed at where it is now', async () => {
    const trouble = { kind: 'missing', path: '/media/stick/record', detail: '', whose: 'S. T.' }
    await open({
      opening: () => ({ type: 'trouble', trouble }),
      choose_record: () => chosen('record'),
      open_chosen: () => null,
    })
    await settle(10)
    expect(get('records-open').textContent.trim()).toBe('Choose where it is now…')
    expect(await complaints()).toEqual([])
    get('records-open').click()
    await settle(10)
    expect(begun).toBe(1)
  })
})
