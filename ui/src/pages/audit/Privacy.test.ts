import { describe, expect, it } from 'vitest'
import type { PrintedField } from '../../lib/backend'
import { place } from '../../lib/place.svelte'
import { answers } from '../../testing/answers'
import { go, openAudit } from '../../testing/app'
import { audit, finding, nothing } from '../../testing/audit'
import { done } from '../../testing/evidence'
import { tap, within } from '../../testing/settings'
import { all, askedFor, get, refuse, settle } from '../../testing/shell'

describe('words that look private', () => {
  it('are shown where they stand', async () => {
    await openAudit()
    const [name, birth] = all('finding')
    expect(name!.textContent).toContain('A client’s name or initials')
    expect(name!.textContent).toContain('Note: “Choir day”')
    expect(within(name!, 'finding-words').textContent).toBe('J. D.')
    expect(name!.querySelector('.excerpt')?.textContent).toBe('Singing with J. D. in the choir')
    expect(all('finding')[3]!.querySelector('.where')?.textContent, 'what is about the cycle has no title').toBe(
      'Reason or letter of an adjustment',
    )
    expect(birth!.textContent).toContain('A date of birth')
  })

  it('show the whole line where the words are not in it as they are', async () => {
    await openAudit({ audit: () => audit({ privacy: [finding('odd', { found: 'j d', excerpt: 'with J. D.' })] }) })
    expect(get('finding').querySelector('.excerpt')?.textContent).toBe('with J. D.')
  })

  it.each(['note', 'practice', 'verification', 'approval-no', 'title'] as PrintedField[])(
    'are edited in the field they stand in: %s',
    async (field) => {
      // An activity that is in the list.
      const activity = answers.activitiesBehind()[0]!.rows[0]!.activity.id
      await openAudit({ audit: () => audit({ privacy: [finding('here', { field, activity })] }) })
      await tap('finding-edit')
      await settle(10)
      expect(place.panel).toEqual({ of: 'activity', id: activity, at: field })
      expect(document.activeElement).toBe(get(`form-${field}`))
    },
  )

  it('open the form at its beginning where no field of it holds them', async () => {
    const activity = answers.activitiesBehind()[0]!.rows[0]!.activity.id
    await openAudit({ audit: () => audit({ privacy: [finding('here', { field: 'claim-note', activity })] }) })
    await tap('finding-edit')
    await settle(10)
    expect(document.activeElement).toBe(get('form-title'))
  })

  it('lead to the files and to the cycle where they stand there', async () => {
    await openAudit()
    within(all('finding')[2]!, 'finding-edit').click()
    await settle(20)
    expect(document.activeElement?.id).toBe('settings-files')
    await go('audit')
    await settle(20)
    within(all('finding')[3]!, 'finding-edit').click()
    await settle(20)
    expect(document.activeElement?.id).toBe('cycle-1-title')
  })

  it('are accepted, which can be undone', async () => {
    let findings = audit().privacy
    const asked = await openAudit({
      audit: () => audit({ privacy: findings }),
      accept_finding: () => {
        findings = findings.slice(1)
        return done('finding-accepted', '')
      },
      undo: () => done('finding-accepted', ''),
    })
    within(all('finding')[0]!, 'finding-accept').click()
    await settle(20)
    expect(askedFor(asked, 'accept_finding')).toEqual([{ key: 'name' }])
    expect(all('finding')).toHaveLength(3)
    expect(document.activeElement?.id).toBe('audit-privacy')
    expect(get('toast').textContent).toContain('Accepted: these words may be in your reports')
    await tap('toast-undo')
    expect(get('toast').textContent).toContain('Undone: the words are pointed out again')
  })

  it('stay where accepting fails', async () => {
    await openAudit({ accept_finding: () => refuse({ kind: 'unexpected', detail: '' }) })
    within(all('finding')[0]!, 'finding-accept').click()
    await settle(20)
    expect(all('finding')).toHaveLength(4)
    expect(get('toast').textContent).toContain('did not foresee')
  })

  it('are said not to be there', async () => {
    await openAudit({ audit: nothing })
    expect(get('privacy-none').textContent).toContain('Nothing in what would be printed looks private.')
  })
})
