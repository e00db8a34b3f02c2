import { describe, expect, it } from 'vitest'
import { place, toSettings } from '../../../lib/place.svelte'
import { open } from '../../../testing/app'
import { alone, card, fill, settings, tap, verbs, within } from '../../../testing/settings'
import { camt, cbmt, crpo } from '../../../testing/several'
import { all, askedFor, get, refuse, settle } from '../../../testing/shell'

describe('a cycle', () => {
  it('shows its rules in groups, each with who says so', async () => {
    await settings()
    const two = await card(2)
    expect(two.querySelector('h3')?.textContent).toBe('Music Therapist – Board Certified (MT-BC)')
    expect(two.textContent).toContain('1 January 2025 to 31 December 2029')
    expect(within(two, 'cycle-state').textContent).toContain('At risk')
    expect(within(two, 'rules-item-ethics').textContent).toContain('https://example.org/rules')
    expect(within(two, 'rules-item-ethics').textContent).toContain('23 November 2026')
    expect(within(two, 'rules-item-ethics').textContent).toContain('Stated by the source')
    expect(within(within(two, 'rules-item-total'), 'rule-delete')).toBeNull()
  })

  it('is the only one whose rules show at first, of several', async () => {
    await settings()
    expect(all('rules-list')).toHaveLength(1)
    await card(3)
    expect(all('rules-list')).toHaveLength(2)
  })

  it('loses a rule at once, and offers to have it back', async () => {
    const asked = await settings()
    const two = await card(2)
    within(within(two, 'rules-item-yearly'), 'rule-delete').click()
    await settle(10)
    expect(askedFor(asked, 'remove_rule')).toEqual([{ of: { type: 'cycle', cycle: 2 }, rule: 'yearly' }])
    expect(get('toast-undo')).toBeTruthy()
    expect(document.activeElement).toBe(within(two, 'rules-list'))
  })

  it('offers the figures that sources give for the total, each with its source', async () => {
    const asked = await settings({
      overview: alone(camt, (cycle) => {
        const alternatives = [
          {
            credits: 45,
            source: 'https://example.org/other',
            read_on: '2026-11-20',
            confidence: 'unconfirmed' as const,
          },
        ]
        cycle.program.rules[0]!.alternatives = alternatives
      }),
    })
    expect(get<HTMLInputElement>('total-60').checked).toBe(true)
    expect(get('total').textContent).toContain('https://example.org/other')
    expect(get('total').textContent).toContain('not confirmed')
    await tap('total-45')
    expect(askedFor(asked, 'choose_total')).toEqual([{ cycle: 1, credits: 45 }])
  })

  it('shows the old figure again where the new one could not be kept', async () => {
    await settings({
      choose_total: () => refuse({ kind: 'gone' }),
      overview: alone(camt, (cycle) => {
        cycle.program.rules[0]!.alternatives = [
          { credits: 45, source: 'a letter', read_on: '2026-11-20', confidence: 'unconfirmed' },
        ]
      }),
    })
    await tap('total-45')
    expect(get<HTMLInputElement>('total-60').checked).toBe(true)
  })

  it('has its yes/no items confirmed with a day and a note', async () => {
    const asked = await settings({ overview: alone(crpo) })
    await tap('item-confirm')
    expect(get<HTMLInputElement>('item-on').value).toBe('2026-11-23')
    fill('item-on', '2026-10-01')
    fill('item-note', 'by e-mail')
    await tap('item-form-save')
    expect(askedFor(asked, 'confirm_item')).toEqual([
      { cycle: 3, rule: 'self-assessment', on: '2026-10-01', note: 'by e-mail' },
    ])
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('has them reopened', async () => {
    const asked = await settings({
      overview: alone(crpo, (cycle) => {
        cycle.confirmations = [{ rule: 'self-assessment', on: '2026-10-01', note: 'by e-mail' }]
      }),
    })
    expect(get('item-self-assessment').textContent).toContain('Done on 1 October 2026')
    await tap('item-reopen')
    expect(askedFor(asked, 'reopen_item')).toEqual([{ cycle: 3, rule: 'self-assessment' }])
  })

  it('says beside the day what is wrong with it', async () => {
    await settings({
      overview: alone(crpo),
      confirm_item: () => refuse({ kind: 'fields', problems: [{ field: 'done-on', problem: 'in-the-future' }] }),
    })
    await tap('item-confirm')
    await tap('item-form-save')
    expect(get('item-on-problem').textContent).toContain('still to come')
    expect(document.activeElement).toBe(get('item-on'))
  })

  it('carries credits in', async () => {
    const asked = await settings()
    await tap('carried-change')
    fill('carried-credits', '2,5')
    fill('carried-note', 'letter')
    await tap('carried-form-save')
    expect(askedFor(asked, 'carry_in')).toEqual([{ cycle: 1, credits: '2,5', note: 'letter' }])
  })

  it('is exported as a program file, and says where it is', async () => {
    const asked = await settings({
      export_program: () => ({ no: 1, file_name: 'camt-mta.toml', folder: '/home/sample' }),
    })
    await tap('cycle-export-program')
    expect(askedFor(asked, 'export_program')).toEqual([{ of: { type: 'cycle', cycle: 1 }, language: 'en' }])
    expect(get('toast').textContent).toContain('camt-mta.toml in /home/sample')
  })

  it('is taken out after a question, while there is another', async () => {
    const asked = await settings()
    await tap('cycle-remove')
    expect(get('remove').textContent).toContain('Your activities stay')
    await tap('remove-save')
    expect(askedFor(asked, 'remove_cycle')).toEqual([{ cycle: 1 }])
  })

  it('is not taken out while it is the only one', async () => {
    await settings({ overview: alone(camt) })
    expect(all('cycle-remove')).toHaveLength(0)
    expect(get('cycle-card-1').textContent).toContain('Add another credential first')
  })
})

describe('a program that has changed', () => {
  const changed = () => {
    const overview = alone(cbmt)()
    overview.cycles[0]!.can_compare = true
    return overview
  }

  it('is compared with the cycle’s rules', async () => {
    const asked = await settings({ overview: changed })
    await tap('cycle-compare')
    expect(askedFor(asked, 'compare_rules')).toEqual([{ cycle: 2 }])
    expect(get('difference-length').textContent).toContain('48 months, ending on 31 December')
    expect(get('difference-added').textContent).toContain('New rule')
    expect(get('difference-removed').textContent).toContain('Rule that is gone')
    expect(get('difference-yours').textContent).toContain('Mine')
    await tap('compare-save')
    expect(askedFor(asked, 'settle_rules')).toEqual([{ cycle: 2, takeOver: true }])
  })

  it('is left alone', async () => {
    const asked = await settings({ overview: changed })
    await tap('cycle-compare')
    await tap('compare-keep')
    expect(askedFor(asked, 'settle_rules')).toEqual([{ cycle: 2, takeOver: false }])
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('opens from elsewhere with the comparison', async () => {
    await open({ ...verbs(), overview: changed })
    toSettings('compare', 2)
    await settle(10)
    await settle(10)
    expect(get('compare')).toBeTruthy()
    expect(place.settings).toBeNull()
  })

  it('says why it cannot be taken over', async () => {
    const text = { id: 'failure-last-cycle', args: {} }
    await settings({ overview: changed, settle_rules: () => refuse({ kind: 'refused', why: 'rules-disagree', text }) })
    await tap('cycle-compare')
    await tap('compare-save')
    expect(get('compare-failure').textContent).toBeTruthy()
  })
})

describe('the end of a cycle', () => {
  it('says when it can be closed', async () => {
    await settings()
    expect(get('cycle-close-when').textContent).toContain('31 December 2028')
    expect(all('cycle-close')).toHaveLength(0)
  })

  it('freezes it, and opens the next one unless that is not wanted', async () => {
    const ended = alone(camt, (cycle) => (cycle.last_day = '2026-10-31'))
    const asked = await settings({ overview: ended })
    await tap('cycle-close')
    expect(get('close').textContent).toContain('Open the next cycle from 1 November 2026')
    expect(get('close-carry-over').textContent).toContain('No rule of this program')
    await tap('close-save')
    await tap('cycle-close')
    await tap('close-next')
    await tap('close-save')
    expect(askedFor(asked, 'close_cycle')).toEqual([
      { cycle: 1, openNext: true },
      { cycle: 1, openNext: false },
    ])
    expect(document.activeElement?.id).toBe('settings-past')
  })

  it('says how much carries over', async () => {
    const overview = () => {
      const overview = alone(camt, (cycle) => (cycle.last_day = '2026-10-31'))()
      overview.cycles[0]!.standing.carry_over = 1
      return overview
    }
    await settings({ overview })
    await tap('cycle-close')
    expect(get('close-carry-over').textContent.trim()).toBe('1 credit carries over into the next cycle.')
  })

  it('opens from elsewhere with the question, once the cycle has ended', async () => {
    await open({ ...verbs(), overview: alone(camt, (cycle) => (cycle.last_day = '2026-10-31')) })
    toSettings('close', 1)
    await settle(20)
    expect(get('close')).toBeTruthy()
  })

  it('shows the rules where it is still to come', async () => {
    await open(verbs())
    toSettings('close', 3)
    await settle(20)
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.activeElement?.id).toBe('cycle-3-title')
    expect(within(get('cycle-card-3'), 'rules-list')).toBeTruthy()
  })
})
