import { describe, expect, it, vi } from 'vitest'
import type { Language } from '../../lib/backend'
import { complaints } from '../../testing/app'
import { ADJUSTMENTS, card, fill, settings, tap, within } from '../../testing/settings'
import { several } from '../../testing/several'
import { all, askedFor, get, refuse, settle } from '../../testing/shell'

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('every card, form and question is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    const overview = several()
    overview.cycles[0]!.can_compare = true
    overview.cycles[0]!.cycle.last_day = '2026-11-22'
    overview.cycles[0]!.standing.carry_over = 3
    overview.cycles[0]!.standing.late_entry_until = '2026-12-22'
    overview.cycles[0]!.cycle.adjustments = ADJUSTMENTS
    await settings({ overview: () => overview }, language)
    for (const id of [2, 3]) await card(id)
    await tap('past-expand')
    await tap('program-rules')
    expect(await complaints()).toEqual([])
    const forms = [
      'rule-change',
      'rule-add',
      'cycle-compare',
      'cycle-close',
      'cycle-remove',
      'carried-change',
      'adjustment-add',
      'item-confirm',
      'program-start',
      'program-copy',
      'kinds-add',
      'kinds-rename',
    ]
    for (const name of forms) {
      await tap(name)
      expect(document.querySelector('dialog'), name).not.toBeNull()
      // All else is inert in a browser, which jsdom does not know.
      expect(await complaints(document.querySelector('dialog')!), name).toEqual([])
      all(`${document.querySelector('dialog')!.dataset.test!}-close`)[0]!.click()
      await settle(10)
      expect(document.querySelector('dialog'), name).toBeNull()
    }
    expect(errors).not.toHaveBeenCalled()
  }, 60_000)
})

describe('kinds', () => {
  it('are renamed, and get their own name back', async () => {
    const asked = await settings({ overview: () => ({ ...several(), kinds: [{ kind: 'other', name: 'Else' }] }) })
    expect(get('kinds-other').textContent).toContain('Else')
    within(get('kinds-other'), 'kinds-rename').click()
    await settle()
    fill('kinds-name', '')
    await tap('kinds-form-save')
    expect(askedFor(asked, 'rename_kind')).toEqual([{ kind: 'other', name: '' }])
  })

  it('are added, and say what is wrong with the name', async () => {
    await settings({ add_kind: () => refuse({ kind: 'fields', problems: [{ field: 'name', problem: 'missing' }] }) })
    await tap('kinds-add')
    await tap('kinds-form-save')
    expect(get('kinds-name-problem').textContent).toBe('Give the kind a name with a letter or a digit in it.')
    expect(document.activeElement).toBe(get('kinds-name'))
  })

  it('are deleted where the member added them', async () => {
    const asked = await settings({ overview: () => ({ ...several(), kinds: [{ kind: 'choir', name: 'Choir' }] }) })
    expect(all('kinds-delete')).toHaveLength(1)
    await tap('kinds-delete')
    expect(askedFor(asked, 'remove_kind')).toEqual([{ kind: 'choir' }])
  })
})
