import { describe, expect, it, vi } from 'vitest'
import type { Checklist, EvidenceKind, Language } from '../../../lib/backend'
import { answers } from '../../../testing/answers'
import { complaints } from '../../../testing/app'
import { checklists } from '../../../testing/files'
import { settings, tap, within } from '../../../testing/settings'
import { all, askedFor, get, press, refuse, settle } from '../../../testing/shell'

/** Keeps what is changed, as core does, and what undo takes back. */
function keeping(lists: Checklist[] = checklists()) {
  const before = lists
  const done = () => ({ ...answers.doneAdded(), deed: 'rule-changed', activities: [], title: '', count: 0 })
  return {
    checklists: () => lists,
    change_checklist: ({ kind, wanted }: { kind: string; wanted: EvidenceKind[] }) => {
      lists = lists.map((list) => (list.kind === kind ? { ...list, wanted } : list))
      return done()
    },
    undo: () => {
      lists = before
      return done()
    },
  }
}

async function openList(kind: string): Promise<void> {
  within(get(`checklist-${kind}`), 'checklist-change').click()
  await settle(10)
}

const wanted = (kind: string) => within(get(`checklist-${kind}`), 'checklist-wanted').textContent

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('the checklists are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    await settings({}, language)
    for (const { kind } of checklists()) {
      await openList(kind)
      expect(all('checklist-suggested'), kind).toHaveLength(1)
      expect(await complaints(), kind).toEqual([])
    }
    expect(errors).not.toHaveBeenCalled()
  }, 60_000)
})

describe('checklists', () => {
  it('are said to be the member’s own, and show what each kind is to have', async () => {
    await settings()
    expect(get('checklists-whose').textContent).toContain('Nobody has stated publicly which proof CAMT asks for')
    expect(wanted('workshop')).toBe('Certificate')
    expect(wanted('conference')).toMatch(/^Certificate(,| and) /)
    expect(wanted('other')).toBe('Needs no proof')
  })

  it('name who asks for what is suggested, where and when it was read', async () => {
    await settings()
    await openList('workshop')
    const source = get('checklist-source').textContent
    expect(source).toContain('Example Counselling Association asks for: “Conferences, workshops … Proof of Attendance”')
    expect(source).toContain('23 November 2026')
    expect(source).toContain('https://example.org/proof')
    expect(get('checklist-source').querySelector('a')).toBeNull()
    expect(all('checklist-use')).toHaveLength(0)
    await openList('other')
    expect(get('checklist-source').textContent).toContain('Nothing published was found')
  })

  it('are changed at once, in the order of the kinds, and an undo shows them as before', async () => {
    const asked = await settings(keeping())
    await openList('workshop')
    get<HTMLInputElement>('checklist-wants-receipt').click()
    await settle(10)
    get<HTMLInputElement>('checklist-wants-signed-log').click()
    await settle(10)
    expect(askedFor(asked, 'change_checklist')).toEqual([
      { kind: 'workshop', wanted: ['certificate', 'receipt'] },
      { kind: 'workshop', wanted: ['certificate', 'signed-log', 'receipt'] },
    ])
    expect(get('toast')).toBeTruthy()
    press(document.body, 'z', { ctrlKey: true })
    await settle(10)
    expect(wanted('workshop')).toBe('Certificate')
    expect(get<HTMLInputElement>('checklist-wants-receipt').checked).toBe(false)
  })

  it('can ask for nothing, and go back to the suggestion', async () => {
    const asked = await settings(keeping())
    await openList('workshop')
    get<HTMLInputElement>('checklist-wants-certificate').click()
    await settle(10)
    expect(wanted('workshop')).toBe('Needs no proof')
    await tap('checklist-use')
    expect(askedFor(asked, 'change_checklist').at(-1)).toEqual({ kind: 'workshop', wanted: ['certificate'] })
    expect(wanted('workshop')).toBe('Certificate')
    expect(get<HTMLInputElement>('checklist-wants-certificate').checked).toBe(true)
  })

  it('show what is kept where a change was not kept', async () => {
    await settings({ change_checklist: () => refuse({ kind: 'unexpected', detail: 'x' }) })
    await openList('workshop')
    get<HTMLInputElement>('checklist-wants-notes').click()
    await settle(20)
    expect(get('toast').textContent).toContain('Nothing was changed')
    expect(get<HTMLInputElement>('checklist-wants-notes').checked).toBe(false)
  })

  it('are open one at a time', async () => {
    await settings()
    await openList('workshop')
    await openList('other')
    expect(all('checklist-suggested')).toHaveLength(1)
    expect(within(get('checklist-workshop'), 'checklist-change').getAttribute('aria-expanded')).toBe('false')
  })
})
