import { describe, expect, it, vi } from 'vitest'
import type { EvidenceCare, Language } from '../../../lib/backend'
import { toFiles } from '../../../lib/place.svelte'
import { fileSize } from '../../../lib/size'
import { complaints, open } from '../../../testing/app'
import { broken, sound } from '../../../testing/files'
import { settings, tap, within } from '../../../testing/settings'
import { several } from '../../../testing/several'
import { all, askedFor, get, refuse, settle } from '../../../testing/shell'
import { answers } from '../../../testing/answers'

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('the files and what is wrong with them are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    await settings({ evidence_care: broken }, language)
    expect(all('files-find')).toHaveLength(3)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

it('the size of files is told as file managers tell it', () => {
  const said = (bytes: number, language: Language = 'en') => fileSize(language, bytes).replace('\u00a0', ' ')
  expect(said(10)).toBe('0.1 kB')
  expect(said(4_300)).toBe('4.3 kB')
  expect(said(999_400)).toBe('999 kB')
  expect(said(999_600)).toBe('1 MB')
  expect(said(3_400_000, 'fr')).toBe('3,4 Mo')
  expect(said(2_100_000_000)).toBe('2.1 GB')
  expect(said(5_000_000_000_000)).toBe('5000 GB')
})

describe('the files', () => {
  it('say how many they are and when they were checked', async () => {
    await settings()
    expect(get('files-kept').textContent).toContain('12 files, 3.4')
    expect(get('files-checked').textContent).toContain('Last checked on 20 November 2026')
    expect(get('files-checked').textContent).toContain('there and unchanged')
    expect(all('files-broken')).toHaveLength(0)
    expect(all('files-put-away')).toHaveLength(0)
  })

  it('are not checked where there are none', async () => {
    await settings({ evidence_care: () => ({ ...sound(), files: 0, bytes: 0, checked_on: null }) })
    expect(get('files-care').textContent).toContain('Drop certificates')
    expect(all('files-check')).toHaveLength(0)
  })

  it('are checked on demand, once at a time, and the result is told', async () => {
    let answer: (care: EvidenceCare) => void = () => {}
    const checking = new Promise<EvidenceCare>((resolve) => (answer = resolve))
    const asked = await settings({ check_evidence: () => checking })
    await tap('files-check')
    expect(get('files-check').textContent.trim()).toBe('Checking…')
    expect(get('files-check').getAttribute('aria-disabled')).toBe('true')
    await tap('files-check')
    expect(askedFor(asked, 'check_evidence')).toHaveLength(1)
    answer({ ...sound(), checked_on: '2026-11-23' })
    await settle(20)
    expect(get('toast').textContent).toContain('Checked: all 12 files are there and unchanged')
    expect(get('files-check').textContent.trim()).toBe('Check now')
  })

  it('are not called sound where the check was stopped or found something', async () => {
    let found = sound()
    await settings({ check_evidence: () => found })
    await tap('files-check')
    expect(get('toast').textContent).toContain('The check was stopped')
    found = { ...broken(), checked_on: '2026-11-23' }
    await tap('files-check')
    expect(get('toast').textContent).toContain('Checked: 3 files need fixing')
  })

  it('say what is the matter with each, and what it proves', async () => {
    await settings({ evidence_care: broken })
    expect(get('files-broken-1').textContent).toContain('missing')
    expect(get('files-broken-1').textContent).toContain('It proves: NMT workshop')
    expect(get('files-broken-2').textContent).toContain('something outside Ledgerline changed it')
    expect(get('files-broken-3').textContent).toContain('cannot be read')
    expect(get('files-broken-3').textContent).toContain('<b>2025</b>')
    expect(get('files-checked').textContent).not.toContain('unchanged')
  })

  it('are found again one by one, and the focus stays in the section', async () => {
    let care = broken()
    const asked = await settings({
      evidence_care: () => care,
      mend_evidence: () => {
        care = sound()
        return { found: 1, left: 0 }
      },
    })
    const find = within(get('files-broken-1'), 'files-find')
    find.focus()
    find.click()
    await settle(20)
    expect(askedFor(asked, 'mend_evidence')).toEqual([{ from: { type: 'file', evidence: 1 }, language: 'en' }])
    expect(all('files-broken')).toHaveLength(0)
    expect(document.activeElement?.id).toBe('settings-files')
  })

  it('are looked for in a folder, and what is still missing is said', async () => {
    let result: { found: number; left: number } | null = { found: 2, left: 1 }
    const asked = await settings({ evidence_care: broken, mend_evidence: () => result })
    await tap('files-search')
    expect(askedFor(asked, 'mend_evidence')).toEqual([{ from: { type: 'folder' }, language: 'en' }])
    expect(get('toast').textContent).toContain('2 files found, 1 still missing')
    result = { found: 3, left: 0 }
    await tap('files-search')
    expect(get('toast').textContent).toContain('3 files found, none missing any more')
    result = { found: 0, left: 3 }
    await tap('files-search')
    expect(get('toast').textContent).toContain('Nothing found; 3 still missing')
    const overviews = askedFor(asked, 'overview').length
    result = null
    await tap('files-search')
    expect(get('toast').textContent).toContain('Nothing found')
    expect(askedFor(asked, 'overview').length).toBe(overviews + 1)
  })

  it('say so where another file was pointed at', async () => {
    const text = { id: 'failure-not-the-same-file', args: {} }
    await settings({
      evidence_care: broken,
      mend_evidence: () => refuse({ kind: 'refused', why: 'not-the-same-file', text }),
    })
    within(get('files-broken-1'), 'files-find').click()
    await settle(10)
    expect(get('toast').textContent).toContain('This is not the file that is lost')
    expect(all('files-find')).toHaveLength(3)
  })

  it('that were put away are opened and taken back', async () => {
    const asked = await settings({
      evidence_care: broken,
      open_evidence: () => null,
      take_back_evidence: () => ({ ...answers.doneAdded(), deed: 'rule-changed' }),
    })
    within(get('files-away-8'), 'files-open').click()
    within(get('files-away-7'), 'files-take-back').click()
    await settle(10)
    expect(askedFor(asked, 'open_evidence')).toEqual([{ file: 8 }])
    expect(askedFor(asked, 'take_back_evidence')).toEqual([{ files: [7] }])
  })

  it('are led to from elsewhere', async () => {
    await open({ overview: several, evidence_care: broken })
    toFiles()
    await settle(20)
    await settle(20)
    expect(document.activeElement?.id).toBe('settings-files')
  })
})
