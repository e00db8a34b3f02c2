import { describe, expect, it, vi } from 'vitest'
import type { Cut, Language } from '../../lib/backend'
import { toUnfiled } from '../../lib/place.svelte'
import { complaints, open } from '../../testing/app'
import { done, file, PICTURE, waiting } from '../../testing/evidence'
import { all, askedFor, get, refuse, settle, type Verbs } from '../../testing/shell'
import { cutAt, NOTHING_CUT, turnedCut } from './cut'

const PAPER: Cut = { left: 100, top: 50, right: 80, bottom: 20 }

/** A photo that waits. */
const photo = (id: number) => waiting(id, {}, { evidence: { ...file(id, `page-${id}.jpg`), file_type: 'jpeg' } })

const usual: Verbs = {
  evidence_page: () => PICTURE,
  unfiled_evidence: () => [photo(1), photo(2), waiting(3)],
  straightened_photo: ({ photo }) => ({ address: PICTURE.address, paper: photo.how.quarters === 0 ? PAPER : null }),
}

async function openDialog(verbs: Verbs = {}, language: Language = 'en') {
  const asked = await open({ ...usual, ...verbs }, language)
  toUnfiled()
  await settle(10)
  await settle(10)
  get('straighten-open').click()
  await settle(10)
  await settle(10)
  return asked
}

const cut = () =>
  ['left', 'top', 'right', 'bottom'].map((side) => Number(get<HTMLInputElement>(`straighten-cut-${side}`).value))

function choose(id: number) {
  const select = get<HTMLSelectElement>('straighten-add')
  select.value = String(id)
  select.dispatchEvent(new Event('change', { bubbles: true }))
  return settle(10)
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('the dialog is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await openDialog({}, language)
    await choose(2)
    expect(all('straighten-page')).toHaveLength(2)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('a photo that is straightened', () => {
  it('is cut to the page where that is seen, and made into a document as it is shown', async () => {
    const asked = await openDialog({ straighten_photos: () => done('evidence-replaced', 'page-1.jpg') })
    expect(askedFor(asked, 'straightened_photo')).toEqual([
      { photo: { id: 1, how: { quarters: 0, cut: NOTHING_CUT } } },
    ])
    expect(cut()).toEqual([100, 50, 80, 20])
    get('straighten-whole').click()
    await settle()
    expect(cut()).toEqual([0, 0, 0, 0])
    get('straighten-to-paper').click()
    await settle()
    get('straighten-right').click()
    await settle(10)
    expect(cut(), 'it is turned with the photo').toEqual([20, 100, 50, 80])
    get('straighten-make').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'straighten_photos')).toEqual([
      { photos: [{ id: 1, how: { quarters: 1, cut: { left: 20, top: 100, right: 50, bottom: 80 } } }] },
    ])
    expect(all('straighten')).toHaveLength(0)
    expect(get('toast').textContent).toContain('the old one is set aside')
  })

  it('is joined with further photos, in the order that is chosen', async () => {
    const asked = await openDialog({ straighten_photos: () => done('evidence-replaced', 'page-1.jpg') })
    expect(all('straighten-add')[0]!.textContent).not.toContain('certificate-3.pdf')
    await choose(2)
    expect(all('straighten-add')).toHaveLength(0)
    expect(get('straighten-make').textContent.trim()).toBe('Make a document of 2 pages')
    all('straighten-earlier')[1]!.click()
    await settle(10)
    get('straighten-make').click()
    await settle(10)
    expect(askedFor(asked, 'straighten_photos')[0].photos.map(({ id }: { id: number }) => id)).toEqual([2, 1])
  })

  it('can be left out again', async () => {
    await openDialog()
    await choose(2)
    all('straighten-leave-out')[0]!.click()
    await settle(10)
    expect(all('straighten-page').map((page) => page.textContent.trim())).toEqual(['Page 1: page-2.jpg'])
    expect(get('straighten-make').textContent.trim()).toBe('Make a document')
  })

  it('says why it is not made into a document, and changes nothing', async () => {
    const text = { id: 'not-straightened', args: { file: { type: 'text' as const, value: 'page-1.jpg' } } }
    await openDialog({ straighten_photos: () => refuse({ kind: 'refused', why: 'not-kept', text }) })
    get('straighten-make').click()
    await settle(10)
    expect(get('straighten-problem').textContent).toContain('No picture of “page-1.jpg” could be made')
    expect(all('straighten')).toHaveLength(1)
  })

  it('is offered for photos alone', async () => {
    await open({ ...usual, unfiled_evidence: () => [waiting(3)] })
    toUnfiled()
    await settle(10)
    await settle(10)
    expect(all('unfiled-card')).toHaveLength(1)
    expect(all('straighten-open')).toHaveLength(0)
  })
})

describe('what is cut away', () => {
  it('leaves a part of the photo', () => {
    expect(cutAt(NOTHING_CUT, 'left', 2000)).toEqual({ ...NOTHING_CUT, left: 950 })
    expect(cutAt({ ...NOTHING_CUT, right: 600 }, 'left', 500)).toEqual({ ...NOTHING_CUT, left: 350, right: 600 })
    expect(cutAt(NOTHING_CUT, 'top', -5)).toEqual(NOTHING_CUT)
  })

  it('is the same after four turns, and after one there and back', () => {
    let turned = PAPER
    for (let turn = 0; turn < 4; turn++) turned = turnedCut(turned, true)
    expect(turned).toEqual(PAPER)
    expect(turnedCut(turnedCut(PAPER, true), false)).toEqual(PAPER)
  })
})
