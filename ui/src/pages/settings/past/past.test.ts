import { describe, expect, it } from 'vitest'
import { toSettings } from '../../../lib/place.svelte'
import { open } from '../../../testing/app'
import { settings, tap, verbs } from '../../../testing/settings'
import { all, askedFor, get, settle } from '../../../testing/shell'

describe('past cycles', () => {
  it('show their figures, their list, and what was changed afterwards', async () => {
    await settings()
    expect(get('past-9').textContent).toContain('closed on 10 January 2025')
    expect(get('past-required').textContent).toBe('40')
    expect(get('past-change-changed').textContent).toContain('Credits then: 6; now: 3')
    expect(get('past-change-added').textContent).toContain('Choir day')
    expect(all('past-list')).toHaveLength(0)
    await tap('past-expand')
    expect(get('past-list').textContent).toContain('NMT workshop')
    expect(get('past-rule-didactic')).toBeTruthy()
  })

  it('are exported', async () => {
    const asked = await settings({ export_record: () => ({ no: 1, file_name: 'record.pdf', folder: '/home/sample' }) })
    await tap('past-export-pdf')
    expect(askedFor(asked, 'export_record')).toEqual([{ cycle: 9, format: 'pdf', language: 'en' }])
    expect(get('toast').textContent).toContain('PDF exported')
  })

  it('say so where there are none', async () => {
    await settings({ past_cycles: () => [] })
    expect(get('past-none').textContent).toContain('None yet')
  })

  it('open from elsewhere', async () => {
    await open(verbs())
    toSettings('past', 9)
    await settle(20)
    await settle(20)
    expect(document.activeElement?.id).toBe('past-9-title')
    expect(get('past-list')).toBeTruthy()
  })
})
