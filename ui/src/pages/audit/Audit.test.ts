import { describe, expect, it, vi } from 'vitest'
import { announcements } from '../../lib/announcer.svelte'
import type { Action, Audit, Language } from '../../lib/backend'
import { ledger } from '../../lib/ledger.svelte'
import { listed, place, toAudit } from '../../lib/place.svelte'
import { complaints, go, open, openAudit } from '../../testing/app'
import { audit, estimate, made, nothing, verified } from '../../testing/audit'
import { sound } from '../../testing/files'
import { past } from '../../testing/programs'
import { choose, tap } from '../../testing/settings'
import { several } from '../../testing/several'
import { all, askedFor, get, press, refuse, settle } from '../../testing/shell'

/** An audit with one check, and these ways to mend it. */
const actions = (of: Action[]): Audit => {
  const [first] = audit().checks
  return audit({ checks: [{ ...first!, id: 'evidence', state: 'open', actions: of }] })
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('the whole screen is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await openAudit(
      {
        package_estimate: () => estimate({ bytes: 31_000_000, not_available: ['certificate-1.pdf'] }),
        export_package: () =>
          made({
            not_available: [{ no: 'E-001', file_name: 'certificate-1.pdf', soundness: 'missing' }],
            not_shown: 2,
          }),
        verify_package: () =>
          verified({ outcome: 'differs', differences: [{ kind: 'renamed', name: 'b.pdf', was: 'a.pdf' }] }),
      },
      language,
    )
    await tap('drill-draw')
    await tap('package-activities-some')
    await tap('package-select-all')
    await settle(250)
    await tap('package-export')
    await tap('verify')
    for (const part of ['mail', 'package-result', 'package-missing', 'package-large', 'verify-result']) get(part)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)

  it('it is accessible with nothing in it', async () => {
    const errors = vi.spyOn(console, 'error')
    await openAudit({ audit: nothing }, language)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('the audit screen', () => {
  it('is the third, by its button and by its key, and begins with how much is in order', async () => {
    await open()
    expect(all('nav-audit')).toHaveLength(1)
    press(document.body, '3', { ctrlKey: true })
    await settle(10)
    await settle(10)
    expect(document.title).toBe('Audit – Ledgerline')
    expect(get('audit-heading').textContent).toBe('Audit: 2 of 7 checks in order')
    expect(document.activeElement).toBe(get('audit-heading'))
    expect(announcements.at(-1)?.text).toBe('Audit: 2 of 7 checks in order')
  })

  it('says so in French', async () => {
    await openAudit({}, 'fr')
    expect(get('audit-heading').textContent).toBe('Audit\u00a0: 2 sur 7\u00a0vérifications en ordre')
    expect(get('package-export').textContent.trim()).toBe('Exporter la trousse d’audit')
    expect(get('drill-draw').textContent.trim()).toBe('La lettre est arrivée aujourd’hui')
  })

  it('says when everything is in order', async () => {
    await openAudit({ audit: nothing })
    expect(get('audit-heading').textContent).toBe('Audit: everything is in order')
    expect(all('package-open-points')).toHaveLength(0)
  })

  it('asks for no cycle where there is one', async () => {
    const asked = await openAudit()
    expect(askedFor(asked, 'audit')).toEqual([{ cycle: 1 }])
    expect(all('audit-cycle')).toHaveLength(0)
    expect(get('audit-of').textContent).toContain('1 January 2024')
  })

  it('is about an open or a closed cycle, where there are several', async () => {
    const asked = await openAudit({
      overview: several,
      past_cycles: () => [past()],
      audit: ({ cycle: id }) => {
        const cycles = [...several().cycles.map(({ cycle }) => cycle), past().cycle]
        return audit({ cycle: cycles.find((cycle) => cycle.id === id)! })
      },
    })
    const groups = [...get('audit-cycle').querySelectorAll('optgroup')].map((group) => [
      group.label,
      group.children.length,
    ])
    expect(groups).toEqual([
      ['Open', 3],
      ['Closed', 1],
    ])
    await tap('drill-draw')
    expect(all('drill-result')).toHaveLength(1)
    choose('audit-cycle', '9')
    await settle(20)
    expect(askedFor(asked, 'audit').at(-1)).toEqual({ cycle: 9 })
    expect(get('audit-of').textContent).toContain('1 January 2023')
    expect(all('drill-result'), 'what was drawn of another cycle is gone').toHaveLength(0)
    await go('overview')
    await go('audit')
    await settle(20)
    expect(get<HTMLSelectElement>('audit-cycle').value, 'the choice stays').toBe('9')
    choose('audit-cycle', '2')
    await settle(20)
    expect(ledger.chosen).toBe(2)
  })

  it('still checks packages where no cycle is open', async () => {
    await openAudit({ overview: () => ({ ...several(), cycles: [] }) })
    get('no-cycle')
    get('verify')
    expect(all('package-export')).toHaveLength(0)
  })

  it('begins at its top where there is nothing to lead to', async () => {
    await open({ overview: () => ({ ...several(), cycles: [] }) })
    toAudit('package')
    await settle(20)
    expect(document.activeElement).toBe(get('audit-heading'))
  })

  it('says that it could not be read', async () => {
    await openAudit({ audit: () => refuse({ kind: 'unexpected', detail: '' }) })
    expect(get('toast').textContent).toContain('did not foresee')
  })
})

describe('what is in order', () => {
  it('stands after what presses and what is open, in core’s order within each', async () => {
    await openAudit()
    const order = [...document.querySelectorAll<HTMLElement>('[data-test^="audit-check-"]')]
    expect(order.map((row) => row.dataset.test!.replace('audit-check-', ''))).toEqual([
      'evidence',
      'files',
      'details',
      'drafts',
      'privacy',
      'total',
      'rules',
    ])
    expect(get('audit-check-evidence').textContent).toContain('To fix')
    expect(get('audit-check-evidence').querySelector('h3')?.textContent).toBe('Proof attached')
    expect(get('audit-check-evidence').textContent).toContain('Proof is missing for 7.5 credits of 2 activities')
    expect(get('audit-check-details').textContent).toContain('To look at')
    expect(get('audit-check-total').textContent).toContain('In order')
    const shapes = ['evidence', 'details', 'total'].map(
      (id) => get(`audit-check-${id}`).querySelector('svg')!.classList[0],
    )
    expect(new Set(shapes).size, 'each state has a shape of its own').toBe(3)
  })

  it('names what each button is about, and leads to a place once', async () => {
    await openAudit()
    const labels = (id: string) =>
      [...get(`audit-check-${id}`).querySelectorAll('button')].map((button) => button.textContent.trim())
    expect(labels('evidence')).toEqual(['Attach to “Choir day”…', 'Attach to “NMT workshop”…', 'See activities'])
    expect(labels('files')).toEqual(['Fix file', 'Check files'])
    expect(labels('total')).toEqual([])
  })

  it.each([
    [{ type: 'open-activity', activity: 11 }, 'activities'],
    [{ type: 'open-unproved' }, 'activities'],
    [{ type: 'open-drafts' }, 'activities'],
    [{ type: 'open-unfiled' }, 'unfiled'],
    [{ type: 'mend-evidence', evidence: 1 }, 'settings'],
    [{ type: 'open-member' }, 'settings'],
    [{ type: 'open-rules' }, 'settings'],
    [{ type: 'add-activity' }, 'overview'],
  ] as [Action, string][])('%j leads to where it is mended', async (action, page) => {
    await openAudit({ audit: () => actions([action]) })
    await tap(`audit-action-${action.type}`)
    expect(place.page).toBe(page)
  })

  it('leads to the drafts alone', async () => {
    await openAudit()
    await tap('audit-action-open-drafts')
    expect(listed.status).toBe('draft')
    expect(get<HTMLSelectElement>('filter-status').value).toBe('draft')
    await tap('find-clear')
    expect(listed.status).toBe('')
  })

  it('leads to the member’s details', async () => {
    await openAudit()
    await tap('audit-action-open-member')
    await settle(20)
    expect(document.activeElement?.id).toBe('settings-member')
  })

  it('leads to the private words on the same screen', async () => {
    await openAudit()
    await tap('audit-action-open-privacy')
    expect(document.activeElement?.id).toBe('audit-privacy')
  })

  it('attaches what is missing', async () => {
    const asked = await openAudit({ take_in_evidence: () => null })
    await tap('audit-action-attach')
    expect(askedFor(asked, 'take_in_evidence')).toEqual([
      { from: { type: 'chosen' }, activities: [11], language: 'en' },
    ])
  })

  it('is looked at again after the files were checked, once at a time', async () => {
    let answer: () => void = () => {}
    const checking = new Promise((resolve) => (answer = () => resolve({ ...sound(), checked_on: '2026-11-23' })))
    const asked = await openAudit({ check_evidence: () => checking })
    await tap('audit-action-check-files')
    expect(get('audit-action-check-files').textContent.trim()).toBe('Checking…')
    await tap('audit-action-check-files')
    expect(askedFor(asked, 'check_evidence')).toHaveLength(1)
    const before = askedFor(asked, 'audit').length
    answer()
    await settle(20)
    expect(get('toast').textContent).toContain('all 12 files are there and unchanged')
    expect(askedFor(asked, 'audit').length).toBeGreaterThan(before)
  })
})
