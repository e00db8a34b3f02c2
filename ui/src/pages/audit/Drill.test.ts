import { describe, expect, it, vi } from 'vitest'
import { announcements } from '../../lib/announcer.svelte'
import { ledger } from '../../lib/ledger.svelte'
import { place } from '../../lib/place.svelte'
import { go, openAudit } from '../../testing/app'
import { audit, drill, nothing } from '../../testing/audit'
import { tap, within } from '../../testing/settings'
import { all, askedFor, get, refuse, settle } from '../../testing/shell'

describe('the letter', () => {
  it('draws, says how many could be shown at once, and brings the focus there', async () => {
    const asked = await openAudit()
    await tap('drill-draw')
    const [{ cycle, seed }] = askedFor(asked, 'drill')
    expect(cycle).toBe(1)
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
    const heading = get('drill-result').querySelector('h3')
    expect(heading?.textContent).toBe('1 of 3 activities could be shown at once')
    expect(document.activeElement).toBe(heading)
    expect(announcements.at(-1)?.text).toBe('1 of 3 activities could be shown at once')
  })

  it('says what each activity lacks', async () => {
    await openAudit()
    await tap('drill-draw')
    expect(get('drawn-11').textContent).toContain('No.\u00a01')
    expect(get('drawn-11').textContent).toContain('Proof missing')
    expect(get('drawn-11').textContent).toContain('Still to attach: Certificate and Conference program')
    expect(get('drawn-12').textContent).toContain('Proof complete')
    expect(get('drawn-12').textContent).not.toContain('Still to attach')
    expect(get('drawn-13').textContent).toContain('“certificate-1.pdf”: Missing')
    expect(get('drawn-13').textContent, 'titles are text').toContain('Conférence <b>2026</b>')
    const labelled = within(get('drawn-13'), 'drawn-mend').getAttribute('aria-labelledby')!.split(' ')
    expect(labelled.map((id) => document.getElementById(id)!.textContent.trim()).join(' ')).toBe(
      'Fix file Conférence <b>2026</b>',
    )
    within(get('drawn-13'), 'drawn-open').click()
    await settle(10)
    expect(place.panel).toEqual({ of: 'activity', id: 13 })
  })

  it('counts in French as French counts', async () => {
    await openAudit({}, 'fr')
    await tap('drill-draw')
    expect(get('drill-result').querySelector('h3')?.textContent).toBe(
      '1\u00a0activité sur 3 pourrait être montrée tout de suite',
    )
  })

  it('draws others on demand', async () => {
    const asked = await openAudit({ drill: ({ seed }) => drill(seed) })
    await tap('drill-draw')
    expect(get('drill-draw').textContent.trim()).toBe('Draw again')
    await tap('drill-draw')
    const seeds = askedFor(asked, 'drill').map(({ seed }) => seed)
    expect(new Set(seeds).size).toBe(2)
  })

  it('is drawn the same again when somebody comes back from mending', async () => {
    const asked = await openAudit()
    await tap('drill-draw')
    within(get('drawn-11'), 'drawn-open').click()
    await settle(10)
    await go('audit')
    await settle(20)
    get('drill-result')
    const seeds = askedFor(asked, 'drill').map(({ seed }) => seed)
    expect(seeds).toHaveLength(2)
    expect(new Set(seeds).size).toBe(1)
  })

  it('is looked at again when the proof of what was drawn has changed, and only then', async () => {
    let now = audit()
    const asked = await openAudit({ audit: () => now })
    await tap('drill-draw')
    await ledger.refresh()
    await settle(20)
    expect(askedFor(asked, 'drill')).toHaveLength(1)
    now = audit()
    now.activities[0] = { ...now.activities[0]!, proof: 'to-check', files: 1 }
    await ledger.refresh()
    await settle(20)
    expect(askedFor(asked, 'drill')).toHaveLength(2)
    await ledger.refresh()
    await settle(20)
    expect(askedFor(asked, 'drill')).toHaveLength(2)
  })

  it('has nothing to draw from in an empty record', async () => {
    await openAudit({ audit: nothing })
    expect(get('drill-none').textContent).toBe('There is no activity to draw from yet.')
    expect(all('drill-draw')).toHaveLength(0)
  })

  it('has nothing to draw where nothing counts', async () => {
    await openAudit({ drill: ({ seed }) => ({ seed, drawn: [], in_order: 0, mails: [] }) })
    await tap('drill-draw')
    expect(get('drill-result').textContent).toContain('Nothing counts in this cycle yet')
    expect(all('mails')).toHaveLength(0)
  })

  it('says why nothing was drawn', async () => {
    await openAudit({ drill: () => refuse({ kind: 'gone' }) })
    await tap('drill-draw')
    expect(get('toast').textContent).toContain('no longer in your record')
    expect(all('drill-result')).toHaveLength(0)
    expect(get('drill-draw').getAttribute('aria-disabled')).toBe('false')
  })
})

describe('the mails', () => {
  it('name whom to ask, and are worded in the language chosen', async () => {
    await openAudit()
    await tap('drill-draw')
    const [named, unnamed] = all('mail')
    expect(named!.querySelector('h4')?.textContent).toBe('To Larkspur Example Institute')
    expect(unnamed!.querySelector('h4')?.textContent).toBe('To a provider you have not recorded')
    expect(unnamed!.textContent).toContain('Choir day and Conférence <b>2026</b>')
    expect(get<HTMLInputElement>('mail-subject').value).toBe('Still to attach: Certificate')
    await tap('mail-language-fr')
    expect(get<HTMLInputElement>('mail-subject').value).toBe('Reste à joindre\u00a0: Attestation')
    expect(get('mail-subject').lang).toBe('fr-CA')
    expect(named!.querySelector('h4')?.textContent, 'the window stays in its own').toBe('To Larkspur Example Institute')
  })

  it('are copied piece by piece, and that is said', async () => {
    const writeText = vi.fn(async () => {})
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
    await openAudit()
    await tap('drill-draw')
    await tap('mail-copy-body')
    expect(writeText).toHaveBeenCalledWith('Attach the proof of “Choir day” while it is easy to get.\n\nCertificate')
    expect(get('mail-copied').textContent).toBe('Copied')
    expect(announcements.at(-1)?.text).toBe('Copied')
    Reflect.deleteProperty(navigator, 'clipboard')
  })

  it('are not there where nobody has to be asked', async () => {
    await openAudit({ drill: ({ seed }) => ({ ...drill(seed), mails: [] }) })
    await tap('drill-draw')
    expect(get('mails-none').textContent).toContain('You do not need to ask anyone')
  })
})
