import { describe, expect, it, vi } from 'vitest'
import type { AdjustmentForm, Cycle } from '../../../lib/backend'
import { ADJUSTMENTS, alone, fill, settings, tap, within } from '../../../testing/settings'
import { camt, crpo } from '../../../testing/several'
import { all, askedFor, get, settle } from '../../../testing/shell'

describe('an adjustment', () => {
  const send = async (change: AdjustmentForm['change'], fields: Record<string, string>) => {
    const asked = await settings({ overview: alone(crpo, onlyMembers) })
    await tap('adjustment-add')
    await tap(`adjustment-change-${change}`)
    for (const [name, text] of Object.entries(fields)) fill(`adjustment-${name}`, text)
    await tap('adjustment-form-save')
    return askedFor(asked, 'adjust_cycle')[0]?.form as AdjustmentForm
  }
  const onlyMembers = (cycle: Cycle) =>
    void cycle.program.rules.push({
      id: 'members',
      name: null,
      shape: 'only-while-member',
      source: 'a letter',
      read_on: '2026-11-23',
      confidence: 'stated',
      remark: null,
      alternatives: [],
    })
  const nothing = { from: '', to: '', months_held: '', letter: '' }

  it.each([
    ['extension', { to: '2027-03-31', reason: 'illness', letter: 'May' }],
    ['leave', { from: '2026-01-01', to: '2026-03-31', reason: 'illness' }],
    ['lapse', { from: '2026-01-01', to: '2026-03-31', reason: 'illness' }],
  ] as const)('%s sends what its fields say', async (change, fields) => {
    expect(await send(change, fields)).toEqual({ ...nothing, change, ...fields })
  })

  it('proration sends the months', async () => {
    const form = await send('proration', { 'months-held': '12', reason: 'joined late' })
    expect(form).toEqual({ ...nothing, change: 'proration', months_held: '12', reason: 'joined late' })
  })

  it('offers a lapse only where membership matters', async () => {
    await settings({ overview: alone(camt) })
    await tap('adjustment-add')
    expect(all('adjustment-change-lapse')).toHaveLength(0)
    expect(all('adjustment-change-leave')).toHaveLength(1)
  })

  it('is listed with its reason and its letter, and can be deleted', async () => {
    const asked = await settings({ overview: alone(camt, (cycle) => (cycle.adjustments = ADJUSTMENTS)) })
    expect(get('adjustment-extension').textContent).toContain('the last day is 31 March 2029')
    expect(get('adjustment-extension').textContent).toContain('Reason: illness')
    expect(get('adjustment-extension').textContent).toContain('letter of 3 May')
    expect(get('adjustment-proration').textContent).toContain('48 months held of 60')
    within(get('adjustment-leave'), 'adjustment-delete').click()
    await settle(10)
    expect(askedFor(asked, 'remove_adjustment')).toEqual([{ cycle: 1, adjustment: ADJUSTMENTS[1] }])
  })

  it('is asked for in both languages, to be copied', async () => {
    const written: string[] = []
    const asked = await settings()
    vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => void written.push(text) } })
    await tap('adjustment-add')
    fill('adjustment-to', '2029-03-31')
    fill('adjustment-reason', 'illness')
    await tap('adjustment-request')
    expect(askedFor(asked, 'request_text')[0].form).toMatchObject({
      change: 'extension',
      to: '2029-03-31',
      reason: 'illness',
    })
    expect(get<HTMLTextAreaElement>('request-en').value).toBe('I would like to ask')
    expect(get<HTMLTextAreaElement>('request-fr').value).toBe('J’aimerais demander')
    expect(get('request-fr').lang).toBe('fr-CA')
    await tap('request-copy-fr')
    expect(written).toEqual(['J’aimerais demander'])
    expect(get('request-copied').textContent).toBe('Copied')
    // Another reason, and the text is no longer the right one.
    fill('adjustment-reason', 'a move')
    await settle()
    expect(all('request')).toHaveLength(0)
    vi.unstubAllGlobals()
  })

  it('selects the text where there is no clipboard, and says which keys copy it', async () => {
    await settings()
    await tap('adjustment-add')
    await tap('adjustment-request')
    await tap('request-copy-en')
    const area = get<HTMLTextAreaElement>('request-en')
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length)
    expect(get('request-copied').textContent).toContain('The text is selected')
  })
})
