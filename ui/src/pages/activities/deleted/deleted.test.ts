import { describe, expect, it, vi } from 'vitest'
import { announcements } from '../../../lib/announcer.svelte'
import type { Language, Phrase } from '../../../lib/backend'
import { answers } from '../../../testing/answers'
import { complaints, go, open } from '../../../testing/app'
import { all, askedFor, get, press, refuse, settle, type, type Verbs } from '../../../testing/shell'

/** A record with two deleted activities, of which those stay that are not brought back or deleted for good. */
function withDeleted(verbs: Verbs = {}): Verbs {
  let rows = answers.trash()
  const without = (ids: number[]) => {
    rows = rows.filter((row) => !ids.includes(row.activity.id))
  }
  return {
    trash: () => rows,
    dependents: answers.dependents,
    activity_history: answers.history,
    bring_back: ({ ids }) => {
      without(ids)
      return answers.doneBroughtBack()
    },
    delete_for_good: ({ ids }) => {
      without(ids)
      return answers.dependents().activities
    },
    ...verbs,
  }
}

async function openDeleted(verbs: Verbs = {}, language: Language = 'en') {
  const asked = await open(withDeleted(verbs), language)
  await go('activities')
  get('deleted-show').click()
  await settle(10)
  return asked
}

const plain = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim()
const titles = () => all('deleted-row').map((row) => row.querySelector('strong')!.textContent)

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('what was deleted, its history and the dialog are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    await openDeleted({}, language)
    all('history-show')[0]!.click()
    await settle(10)
    expect(await complaints()).toEqual([])
    all('deleted-for-good')[0]!.click()
    await settle(10)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('what was deleted', () => {
  it('is not spoken of where there is nothing', async () => {
    await open()
    await go('activities')
    expect(all('deleted')).toHaveLength(0)
  })

  it('is counted under the list, and told when it is asked for', async () => {
    await open(withDeleted())
    await go('activities')
    expect(plain(get('deleted-show'))).toBe('2 deleted activities')
    expect(get('deleted-show').getAttribute('aria-expanded')).toBe('false')
    expect(all('deleted-row')).toHaveLength(0)
    get('deleted-show').click()
    await settle(10)
    expect(get('deleted-show').getAttribute('aria-expanded')).toBe('true')
    expect(all('deleted-row').map((row) => plain(row.querySelector('.hint')!))).toEqual([
      '6 May 2024 to 8 May 2024 · 12 credits · deleted on 25 November 2026',
      '2 October 2023 · 2 credits · deleted on 24 November 2026',
    ])
  })

  it('is found by its words, and what was found is said', async () => {
    await openDeleted()
    const find = get<HTMLInputElement>('deleted-find')
    type(find, 'CIRCLE 2023')
    await settle()
    expect(titles()).toEqual(['Songwriting circle'])
    await settle(700)
    expect(announcements.at(-1)?.text).toBe('One deleted activity found')
    type(find, 'accordion')
    await settle()
    expect(plain(get('deleted-found'))).toBe('No deleted activity has all these words.')
    press(find, 'Escape')
    await settle()
    expect(titles()).toHaveLength(2)
  })

  it('is brought back with one button, and that can be undone', async () => {
    const asked = await openDeleted({ undo: answers.doneBroughtBack })
    all('deleted-bring-back')[0]!.click()
    await settle(20)
    await settle(10)
    const [row] = answers.trash()
    expect(askedFor(asked, 'bring_back')).toEqual([{ ids: [row!.activity.id] }])
    expect(get('toast').textContent).toContain('Brought back: “National conference”')
    expect(titles()).toEqual(['Songwriting circle'])
    expect(document.activeElement).toBe(get('deleted-bring-back'))
    get('deleted-bring-back').click()
    await settle(20)
    await settle(10)
    expect(plain(get('deleted-show'))).toBe('No activity is deleted.')
    expect(document.activeElement).toBe(get('deleted-show'))
    get('toast-undo').click()
    await settle(10)
    expect(askedFor(asked, 'undo')).toHaveLength(1)
    expect(get('toast').textContent).toContain('is deleted again')
  })

  it('stays where it cannot be brought back, and says why', async () => {
    await openDeleted({ bring_back: () => refuse({ kind: 'gone' }) })
    all('deleted-bring-back')[0]!.click()
    await settle(10)
    expect(titles()).toHaveLength(2)
    expect(get('toast').textContent).not.toContain('Brought back')
  })
})

describe('deleting for good', () => {
  it('names what depends on it before, and does nothing where it is cancelled', async () => {
    const file: Phrase = {
      id: 'for-good-file-proves',
      args: {
        file: { type: 'text', value: 'both.pdf' },
        activities: { type: 'list', value: [{ type: 'text', value: 'Choir day' }] },
      },
    }
    const dependents = answers.dependents()
    const asked = await openDeleted({ dependents: () => ({ ...dependents, told: [file, ...dependents.told] }) })
    all('deleted-for-good')[0]!.click()
    await settle(10)
    expect(plain(get('for-good-text'))).toBe(
      '“National conference” and its history will be gone, and nothing can bring them back.',
    )
    expect([...get('for-good-depends').querySelectorAll('li')].map(plain)).toEqual([
      '“both.pdf” stays, and proves Choir day.',
      'The closed cycle of Certified Music Therapist (MTA), 1 January 2021 to 31 December 2025, keeps its copy.',
      'Backups and other copies of your record that were made before keep it.',
    ])
    get('for-good-cancel').click()
    await settle(10)
    expect(all('for-good')).toHaveLength(0)
    expect(askedFor(asked, 'delete_for_good')).toEqual([])
    expect(titles()).toHaveLength(2)
  })

  it('is done by a button that says so, and offers no undo', async () => {
    const asked = await openDeleted()
    all('deleted-for-good')[0]!.click()
    await settle(10)
    expect(plain(get('for-good-save'))).toBe('Delete for good')
    get('for-good-save').click()
    await settle(20)
    await settle(10)
    const [row] = answers.trash()
    expect(askedFor(asked, 'delete_for_good')).toEqual([{ ids: [row!.activity.id] }])
    expect(all('for-good')).toHaveLength(0)
    expect(get('toast').textContent).toContain('Deleted for good: “National conference”')
    expect(all('toast-undo')).toHaveLength(0)
    expect(titles()).toEqual(['Songwriting circle'])
    expect(document.activeElement).toBe(get('deleted-bring-back'))
  })

  it('says in the dialog why it was not done', async () => {
    const detail = '/home/sample/ledgerline/evidence'
    const trouble = { kind: 'disk-full', path: detail, detail: '', whose: null } as const
    await openDeleted({ delete_for_good: () => refuse({ kind: 'trouble', trouble }) })
    all('deleted-for-good')[0]!.click()
    await settle(10)
    get('for-good-save').click()
    await settle(10)
    expect(get('for-good-failure').textContent.length).toBeGreaterThan(10)
    expect(titles()).toHaveLength(2)
  })

  it('cannot be done before it is known what depends on it', async () => {
    const asked = await openDeleted({ dependents: () => refuse({ kind: 'gone' }) })
    all('deleted-for-good')[0]!.click()
    await settle(10)
    get('for-good-save').click()
    await settle(10)
    expect(askedFor(asked, 'delete_for_good')).toEqual([])
    expect(get('for-good-failure').textContent.length).toBeGreaterThan(10)
  })
})

describe('the history of an activity', () => {
  it('is folded in its form, and told when it is opened, the latest first', async () => {
    const asked = await open(withDeleted())
    await go('activities')
    all('activity-row')[0]!.click()
    await settle(10)
    const show = get('activity-panel').querySelector<HTMLElement>('[data-test="history-show"]')!
    expect(show.getAttribute('aria-expanded')).toBe('false')
    expect(askedFor(asked, 'activity_history')).toEqual([])
    show.click()
    await settle(10)
    expect(show.getAttribute('aria-expanded')).toBe('true')
    expect(askedFor(asked, 'activity_history')).toEqual([{ id: expect.any(Number) }])
    const entries = all('history-entry').map((entry) => ({
      what: ['strong', '.hint'].map((part) => plain(entry.querySelector(part)!)).join(', '),
      details: [...entry.querySelectorAll('li')].map(plain),
    }))
    expect(entries).toEqual([
      { what: 'Deleted, 25 November 2026', details: [] },
      {
        what: 'Changed, 24 November 2026',
        details: ['Credits: 15, now 12', 'Note: “bring the harp”, now blank', 'The private note changed'],
      },
      { what: 'Added, 23 November 2026', details: [] },
    ])
    expect(get('history').textContent).not.toContain('for me alone')
    expect(all('history-not-whole')).toHaveLength(0)
  })

  it('says of an older record what it does not know', async () => {
    const history = answers.history()
    const entries = history.entries.slice(0, 1).map((entry) => ({ ...entry, day: null }))
    await open(withDeleted({ activity_history: () => ({ ...history, entries, is_whole: false }) }))
    await go('activities')
    all('activity-row')[0]!.click()
    await settle(10)
    get('history-show').click()
    await settle(10)
    expect(all('history-entry').map(plain)).toEqual(['Deleted Earlier'])
    expect(plain(get('history-not-whole'))).toBe('What was done before is not kept.')
  })

  it('says where it cannot be told', async () => {
    await open(withDeleted({ activity_history: () => refuse({ kind: 'gone' }) }))
    await go('activities')
    all('activity-row')[0]!.click()
    await settle(10)
    get('history-show').click()
    await settle(10)
    expect(get('history-failure').textContent.length).toBeGreaterThan(10)
  })
})
