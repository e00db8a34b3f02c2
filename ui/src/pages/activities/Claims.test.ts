import { describe, expect, it, vi } from 'vitest'
import type { Language } from '../../lib/backend'
import { place } from '../../lib/place.svelte'
import { answers } from '../../testing/answers'
import { complaints, go, open } from '../../testing/app'
import { claims, several } from '../../testing/several'
import { all, askedFor, get, press, refuse, settle, type, type Verbs } from '../../testing/shell'

const done = () => ({ ...answers.doneAdded(), deed: 'claim-changed' })

async function openClaims(verbs: Verbs = {}, language: Language = 'en') {
  const asked = await open(
    { overview: several, claims: ({ id }: { id: number }) => claims(id), correct_claim: done, ...verbs },
    language,
  )
  await go('activities')
  all('activity-row')[4]!.click()
  await settle(10)
  return asked
}

const correct = async (program: string) => {
  get(`claim-${program}`).querySelector<HTMLElement>('[data-test="claim-correct"]')!.click()
  await settle()
}

const text = (program: string) => get(`claim-${program}`).textContent.replace(/\s+/g, ' ')

describe.each(['en', 'fr'] as Language[])('what an activity counts for, in %s,', (language) => {
  it('is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await openClaims({}, language)
    expect(await complaints()).toEqual([])
    await correct('cbmt-mtbc')
    get('claim-save').click()
    await settle()
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('what an activity counts for', () => {
  it('is told for each program, with the reasons', async () => {
    await openClaims()
    expect(text('camt-mta')).toContain('MTA')
    expect(text('camt-mta')).toContain('3 count')
    expect(text('camt-mta')).toContain('left after the first half')
    expect(text('cbmt-mtbc')).toContain('4 of 6 count')
    expect(text('crpo-rp')).toContain('Does not count')
    expect(text('crpo-rp')).toContain('Give its credits')
    expect(all('claim-usual')).toHaveLength(1)
  })

  it('is corrected for one program, and can be undone', async () => {
    const asked = await openClaims({ undo: done })
    await correct('cbmt-mtbc')
    expect(document.activeElement).toBe(get('claim-credits'))
    type(get<HTMLInputElement>('claim-credits'), '2,5')
    type(get<HTMLInputElement>('claim-note'), 'half of it was music')
    await settle()
    get('claim-save').click()
    await settle(10)
    expect(askedFor(asked, 'correct_claim')).toEqual([
      { id: expect.any(Number), program: 'cbmt-mtbc', form: { credits: '2,5', note: 'half of it was music' } },
    ])
    expect(all('claim-credits')).toHaveLength(0)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Correct the credits: MT-BC')
    expect(get('toast').textContent).toContain('Credits saved for “NMT workshop”')
    expect(askedFor(asked, 'claims').length).toBeGreaterThan(1)
    get('toast-undo').click()
    await settle(10)
    expect(askedFor(asked, 'undo')).toHaveLength(1)
    expect(get('toast').textContent).toContain('are as they were')
  })

  it('shows the figure it has while it is corrected, and goes back to the usual one', async () => {
    const asked = await openClaims()
    await correct('camt-mta')
    expect(get<HTMLInputElement>('claim-credits').value).toBe('3')
    expect(get<HTMLInputElement>('claim-note').value).toBe('left after the first half')
    press(get('claim-credits'), 'Escape')
    await settle()
    expect(place.panel?.of).toBe('activity')
    get('claim-usual').click()
    await settle(10)
    expect(askedFor(asked, 'correct_claim')).toMatchObject([{ program: 'camt-mta', form: { credits: '', note: '' } }])
  })

  it('says beside its fields what is to mend', async () => {
    await openClaims({
      correct_claim: () => refuse({ kind: 'fields', problems: [{ field: 'note', problem: 'missing' }] }),
    })
    await correct('cbmt-mtbc')
    get('claim-save').click()
    await settle()
    expect(get('claim-credits-problem').textContent).toBe('Give the credits as a number, for example 1.5.')
    expect(document.activeElement).toBe(get('claim-credits'))
    type(get<HTMLInputElement>('claim-credits'), '2')
    get('claim-save').click()
    await settle()
    expect(get('claim-note-problem').textContent).toBe('Say in a few words why it differs.')
    expect(document.activeElement).toBe(get('claim-note'))
    expect(get('claim-note').getAttribute('aria-describedby')).toContain(get('claim-note-problem').id)
  })

  it('is kept half-typed until somebody lets it go', async () => {
    await openClaims()
    await correct('cbmt-mtbc')
    type(get<HTMLInputElement>('claim-note'), 'half')
    await settle()
    get('nav-overview').click()
    await settle()
    expect(place.page).toBe('activities')
    get('leave-discard').click()
    await settle()
    expect(place.page).toBe('overview')
  })

  it('is saved with the form it stands above', async () => {
    const asked = await openClaims({ correct_activity: () => ({ ...answers.doneAdded(), deed: 'corrected' }) })
    await correct('cbmt-mtbc')
    type(get<HTMLInputElement>('claim-credits'), '2')
    type(get<HTMLInputElement>('claim-note'), 'half')
    await settle()
    get('form-save').click()
    await settle(10)
    expect(askedFor(asked, 'correct_claim')).toHaveLength(1)
    expect(askedFor(asked, 'correct_activity')).toHaveLength(1)
  })
})

describe('the list', () => {
  const years = () => {
    const [first, ...others] = answers.activitiesBehind()
    const [row] = first!.rows
    row!.activity.claims = [{ program: 'camt-mta', credits: 3, note: 'left after the first half' }]
    row!.activity.status = 'done'
    row!.counting = { activity: row!.activity.id, claimed: 3, counted: 3, outcome: { type: 'counted' } }
    const second = others[0]!.rows[0]!
    second.counting = { ...second.counting, claimed: 3, counted: 0, outcome: { type: 'not-a-member' } }
    return [first!, ...others]
  }

  it('marks a corrected figure and says why it differs, in its own program', async () => {
    await open({ overview: several, activities: years })
    await go('activities')
    expect(get('row-corrected').textContent).toBe('your own number: left after the first half')
    expect(all('activity-row')[0]!.textContent).toContain('Your own number')
    const filter = get<HTMLSelectElement>('filter-cycle')
    expect([...filter.options].map(({ text }) => text)).toHaveLength(3)
    filter.value = '2'
    filter.dispatchEvent(new Event('change', { bubbles: true }))
    await settle(10)
    expect(all('row-corrected')).toHaveLength(0)
  })

  it('says what does not count because it fell in a time without membership', async () => {
    await open({ overview: several, activities: years })
    await go('activities')
    expect(all('row-why').map((why) => why.textContent)).toContain('while you were not a member: does not count')
  })

  it('offers the topics that rules name in the form', async () => {
    await openClaims()
    expect(get('form-topics').textContent).toContain('choir')
    expect(all('form-topic-ethics')).toHaveLength(1)
  })
})

describe('the export', () => {
  it('is of the program that is chosen in it', async () => {
    const asked = await open({ overview: several, export_record: () => null })
    get('export-record').click()
    await settle()
    const program = get<HTMLSelectElement>('export-program')
    program.value = '2'
    program.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    get('export-pdf').click()
    await settle()
    expect(askedFor(asked, 'export_record')).toEqual([{ cycle: 2, format: 'pdf', language: 'en' }])
    expect(await complaints()).toEqual([])
  })
})
