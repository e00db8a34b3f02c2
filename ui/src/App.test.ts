import { describe, expect, it, vi } from 'vitest'
import { announcements } from './lib/announcer.svelte'
import type { Language } from './lib/backend'
import { place } from './lib/place.svelte'
import { answers } from './testing/answers'
import { complaints, go, open } from './testing/app'
import { told } from './testing/recover'
import { all, askedFor, get, press, refuse, settle, type } from './testing/shell'

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('every screen is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await open({}, language)
    expect(document.documentElement.lang).toBe(`${language}-CA`)
    expect(await complaints()).toEqual([])
    await go('activities')
    expect(await complaints()).toEqual([])
    all('activity-row')[4]!.click()
    await settle(10)
    expect(await complaints()).toEqual([])
    get('form-close').click()
    await go('audit')
    await settle(10)
    expect(await complaints()).toEqual([])
    await go('settings')
    expect(await complaints()).toEqual([])
    press(document.body, 'F1')
    await settle(10)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)

  it('the first run is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await open({ opening: () => ({ type: 'new' }) }, language)
    expect(await complaints()).toEqual([])
    get(`firstrun-lang-${language}`).click()
    await settle(10)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('the overview', () => {
  it('shows state, heading, sentences and the rule', async () => {
    await open()
    expect(get('state').textContent.trim()).toBe('Behind pace')
    expect(get('heading').textContent).toBe('30.5 credits to go in 25 months: about 1.2 a month')
    expect(get('rule-total').textContent).toContain('29.5 of 60')
    expect(get('rule-total').textContent).toContain('read on 20 November 2026')
    expect(document.title).toBe('Overview – Ledgerline')
  })

  it('names at most three things to do, each with its button', async () => {
    const overview = answers.overviewBehind()
    const warning = overview.warnings[0]!
    overview.warnings = [0, 1, 2, 3].map((key) => ({ ...warning, key: String(key) }))
    const asked = await open({
      overview: () => overview,
      dismiss_warning: () => ({ deed: 'warning-dismissed', activities: [], title: '', count: 0 }),
    })
    expect(all('warning-action')).toHaveLength(3)
    get('warning-dismiss').click()
    await settle()
    expect(askedFor(asked, 'dismiss_warning')).toEqual([{ key: '0' }])
  })

  it('brings the focus to the quick-add field to add a plan', async () => {
    await open()
    get('warning-action').click()
    await settle()
    expect(get<HTMLInputElement>('quick-add').value).toBe('!plan ')
    expect(document.activeElement).toBe(get('quick-add'))
  })
})

describe('the activities', () => {
  it('stand by year with core’s sums', async () => {
    await open()
    await go('activities')
    expect(get('year-2024-sum').textContent.trim()).toBe('16 credits')
    expect(get('year-2027-sum').textContent.trim()).toBe('0 credits, 9 planned')
    expect(all('activity-row')).toHaveLength(34)
  })

  it('are found without accents', async () => {
    await open()
    await go('activities')
    type(get<HTMLInputElement>('find'), 'musicotherapie')
    await settle()
    expect(all('activity-row').map((row) => row.textContent)).toEqual([
      expect.stringContaining('musicothérapie et deuil'),
    ])
    expect(get('found').textContent).toContain('1 activity')
  })

  it('are walked, selected, edited and deleted with the keyboard', async () => {
    const asked = await open({ remove_activities: answers.doneRemoved })
    await go('activities')
    const rows = all('activity-row')
    expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1)
    rows[0]!.focus()
    press(rows[0]!, 'ArrowDown')
    expect(document.activeElement).toBe(rows[1])
    press(rows[1]!, ' ')
    await settle()
    expect(rows[1]!.getAttribute('aria-selected')).toBe('true')
    press(rows[1]!, ' ')
    press(rows[1]!, 'Delete')
    await settle()
    expect(askedFor(asked, 'remove_activities')).toEqual([{ ids: [Number(rows[1]!.dataset.id)] }])
    expect(get('toast').textContent).toContain('Deleted: “NMT workshop”')
    press(all('activity-row')[2]!, 'e')
    await settle()
    expect(place.panel?.of).toBe('activity')
    expect(document.activeElement).toBe(get('form-title'))
  })

  it('say how many were found to who listens', async () => {
    await open()
    await go('activities')
    type(get<HTMLInputElement>('find'), 'nothing like this')
    await settle(650)
    expect(announcements.at(-1)?.text).toBe('No activity matches these filters.')
  })

  it('give the focus to the quick-add field when the last one is deleted', async () => {
    let years = answers.activitiesBehind()
    await open({
      activities: () => years,
      remove_activities: () => {
        years = []
        return { ...answers.doneAdded(), deed: 'removed' }
      },
    })
    await go('activities')
    const row = all('activity-row')[0]!
    row.focus()
    press(row, 'a', { ctrlKey: true })
    await settle()
    press(row, 'Delete')
    await settle(10)
    expect(get('activities-empty')).toBeTruthy()
    expect(document.activeElement).toBe(get('quick-add'))
  })

  it('say why one does not count', async () => {
    const years = answers.activitiesBehind()
    const row = years[1]!.rows[0]!
    row.counting = {
      ...row.counting,
      claimed: 3,
      counted: 1,
      outcome: { type: 'over-cap', rule: 'total', planned: false },
    }
    await open({ activities: () => years })
    await go('activities')
    expect(get('row-why').textContent).toBe('over the maximum: 1 of 3 count (“All credits”)')
  })

  it('show problems beside their fields and bring the focus to the first', async () => {
    await open({ add_activity: () => refuse({ kind: 'fields', problems: answers.problems() }) })
    await go('activities')
    get('activity-new').click()
    await settle()
    get('form-save').click()
    await settle()
    const title = get('form-title')
    expect(get('form-title-problem').textContent).toBe('Give the activity a title.')
    expect(title.getAttribute('aria-describedby')).toContain(get('form-title-problem').id)
    expect(title.getAttribute('aria-invalid')).toBe('true')
    expect(get('form-start-problem').textContent).toContain('Write it this way: 2026-03-04')
    expect(document.activeElement).toBe(title)
  })

  it('keep half-typed changes until somebody lets them go', async () => {
    await open()
    await go('activities')
    get('activity-new').click()
    await settle()
    type(get<HTMLInputElement>('form-title'), 'Half-typed')
    await settle()
    get('nav-settings').click()
    await settle()
    expect(place.page).toBe('activities')
    get('leave-stay').click()
    await settle()
    expect(get<HTMLInputElement>('form-title').value).toBe('Half-typed')
    get('nav-settings').click()
    await settle()
    get('leave-discard').click()
    await settle()
    expect(place.page).toBe('settings')
  })

  it('send the whole form', async () => {
    const asked = await open({ correct_activity: () => ({ ...answers.doneAdded(), deed: 'corrected' }) })
    await go('activities')
    all('activity-row')[4]!.click()
    await settle()
    type(get<HTMLInputElement>('form-credits'), '1,5')
    type(get<HTMLInputElement>('form-topics-other'), 'groups, choir')
    type(get<HTMLTextAreaElement>('form-practice'), 'I use it\nin groups.')
    type(get<HTMLTextAreaElement>('form-verification'), 'https://example.org/')
    get('form-topic-ethics').click()
    await settle()
    get('form-save').click()
    await settle()
    const [{ form }] = askedFor(asked, 'correct_activity')
    expect(form).toMatchObject({
      title: 'Guest lecture, practicum class',
      credits: '1,5',
      start: '2026-09-22',
      kind: 'presentation',
      topics: ['ethics', 'groups', 'choir'],
      practice: 'I use it\nin groups.',
      verification: 'https://example.org/',
    })
  })
})

describe('undo', () => {
  it('is offered by the toast and by the keyboard, and can be undone in turn', async () => {
    const asked = await open({ undo: answers.doneAdded, redo: answers.doneAdded })
    press(get('quick-add'), 'z', { ctrlKey: true })
    await settle()
    expect(askedFor(asked, 'undo')).toHaveLength(1)
    expect(get('toast').textContent).toContain('Undone: “NMT workshop” is deleted')
    get('toast-undo').click()
    await settle()
    expect(askedFor(asked, 'redo')).toHaveLength(1)
  })

  it('leaves a field with something typed its own undo', async () => {
    const asked = await open({ undo: answers.doneAdded })
    type(get<HTMLInputElement>('quick-add'), 'half')
    press(get('quick-add'), 'z', { ctrlKey: true })
    await settle()
    expect(askedFor(asked, 'undo')).toHaveLength(0)
  })

  it('says so when there is nothing left', async () => {
    await open({ undo: () => refuse({ kind: 'nothing-to-do' }) })
    press(get('quick-add'), 'z', { ctrlKey: true })
    await settle()
    expect(get('toast').textContent).toContain('There is nothing to undo.')
  })
})

describe('the settings', () => {
  it('switch the language at once', async () => {
    const asked = await open()
    await go('settings')
    get('settings-language-fr').click()
    await settle()
    expect(document.documentElement.lang).toBe('fr-CA')
    expect(get('nav-overview').textContent).toContain('Vue d’ensemble')
    expect(askedFor(asked, 'change_settings')).toEqual([
      { settings: { language: 'fr', theme: 'light', legible_font: false } },
    ])
  })

  it('put the last action’s words in the new language too', async () => {
    await open({ undo: () => ({ ...answers.doneAdded(), deed: 'added' }) })
    await go('settings')
    press(document.body, 'z', { ctrlKey: true })
    await settle(10)
    expect(get('toast').textContent).toContain('Undone: “NMT workshop” is deleted')
    get('settings-language-fr').click()
    await settle()
    expect(get('toast').textContent).toContain('est supprimée')
  })

  it('bring the focus to what is to mend, and take the problem away with the first change', async () => {
    await open({
      change_member: () => refuse({ kind: 'fields', problems: [{ field: 'name', problem: 'missing' }] }),
    })
    await go('settings')
    const name = get<HTMLInputElement>('settings-name')
    type(name, '')
    await settle()
    for (const text of ['S', '']) {
      get('settings-save-member').click()
      await settle(10)
      expect(get('settings-name-problem').textContent).toBe('Write your name.')
      expect(document.activeElement).toBe(name)
      type(name, text)
      await settle()
      expect(all('settings-name-problem')).toHaveLength(0)
      expect(name.getAttribute('aria-invalid')).toBeNull()
      expect(name.getAttribute('aria-describedby')).toBeNull()
    }
  })

  it('keep what is half-typed when something else is saved', async () => {
    await open({ correct_cycle: () => ({ ...answers.doneAdded(), deed: 'cycle-corrected' }) })
    await go('settings')
    type(get<HTMLInputElement>('settings-email'), 'name@example.org')
    await settle()
    get('settings-save-cycle').click()
    await settle(10)
    expect(get('toast').textContent).toContain('The cycle is saved')
    expect(get<HTMLInputElement>('settings-email').value).toBe('name@example.org')
  })

  it('show a saved day as the record holds it', async () => {
    await open({ correct_cycle: () => ({ ...answers.doneAdded(), deed: 'cycle-corrected' }) })
    await go('settings')
    const day = get<HTMLInputElement>('settings-first-day')
    type(day, '1 January 2024')
    await settle()
    get('settings-save-cycle').click()
    await settle(10)
    expect(day.value).toBe('2024-01-01')
  })

  it('take a choice back that could not be kept', async () => {
    await open({ change_settings: () => refuse({ kind: 'unexpected', detail: '' }) })
    await go('settings')
    get('settings-theme-dark').click()
    await settle()
    expect(document.documentElement.dataset.theme).toBe('light')
  })
})

describe('the export', () => {
  it('tells where the file is', async () => {
    const asked = await open({
      export_record: () => ({ no: 1, file_name: 'record.pdf', folder: '/home/sample' }),
      show_exported: () => null,
    })
    press(document.body, 'E', { ctrlKey: true, shiftKey: true })
    await settle()
    get('export-language-fr').click()
    get('export-pdf').click()
    await settle()
    expect(askedFor(asked, 'export_record')).toEqual([{ cycle: 1, format: 'pdf', language: 'fr' }])
    expect(get('export-result').textContent).toContain('record.pdf in /home/sample')
    get('export-show').click()
    await settle()
    expect(askedFor(asked, 'show_exported')).toHaveLength(1)
  })

  it.each([
    ['xlsx', 'XLSX exported'],
    ['ics', 'Calendar exported'],
    ['json', 'JSON exported'],
  ])('writes %s, too', async (format, words) => {
    const asked = await open({ export_record: () => ({ file_name: `record.${format}`, folder: '/home/sample' }) })
    get('export-record').click()
    await settle()
    get(`export-${format}`).click()
    await settle()
    expect(askedFor(asked, 'export_record')).toEqual([{ cycle: 1, format, language: 'en' }])
    expect(get('export-result').textContent).toContain(words)
  })

  it('says why the file cannot be opened', async () => {
    await open({
      export_record: () => ({ no: 1, file_name: 'record.pdf', folder: '/home/sample' }),
      open_exported: () => refuse({ kind: 'unexpected', detail: '' }),
    })
    get('export-record').click()
    await settle()
    get('export-pdf').click()
    await settle()
    get('export-open').click()
    await settle()
    expect(get('export-problem').textContent).toContain('did not foresee')
    expect(get('export-result').textContent, 'it is there all the same').toContain('record.pdf')
  })

  it('says nothing when the question where to is cancelled', async () => {
    await open({ export_record: () => null })
    get('export-record').click()
    await settle()
    get('export-csv').click()
    await settle()
    expect(all('export-result')).toHaveLength(0)
    expect(all('export-problem')).toHaveLength(0)
  })

  it('says what to do when the file cannot be written', async () => {
    await open({ export_record: () => refuse({ kind: 'export-failed', why: 'cannot-write', detail: '' }) })
    get('export-record').click()
    await settle()
    get('export-pdf').click()
    await settle()
    expect(get('export-problem').textContent).toContain('Choose another folder')
  })
})

describe('the first run', () => {
  const fresh = {
    opening: () => ({ type: 'new' }),
    propose_last_day: ({ firstDay }: { firstDay: string }) =>
      firstDay === ''
        ? refuse({ kind: 'fields', problems: [{ field: 'first-day', problem: 'missing' }] })
        : '2028-12-31',
    start: () => null,
  }

  it('asks, proposes the last day, and lands on the overview', async () => {
    const asked = await open(fresh)
    get('firstrun-lang-fr').click()
    await settle()
    type(get<HTMLInputElement>('firstrun-name'), 'Sample Therapist')
    type(get<HTMLInputElement>('firstrun-member-no'), '0000')
    type(get<HTMLInputElement>('firstrun-first-day'), '2024-01-01')
    await settle(300)
    expect(get('firstrun-last-day').textContent).toContain('31\u00a0décembre\u00a02028')
    get('firstrun-next').click()
    await settle()
    get('firstrun-finish').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'start')).toEqual([
      {
        firstRun: {
          member: { name: 'Sample Therapist', name_on_certificates: '', member_no: '0000', email: '' },
          first_day: '2024-01-01',
          programs: ['camt-mta'],
          required: '60',
          required_source: '',
          language: 'fr',
        },
      },
    ])
    expect(askedFor(asked, 'add_lines')).toHaveLength(0)
    expect(document.activeElement).toBe(get('quick-add'))
  })

  it('says what is missing before it goes on', async () => {
    await open(fresh)
    get('firstrun-lang-en').click()
    await settle()
    get('firstrun-next').click()
    await settle()
    expect(get('firstrun-name-problem').textContent).toBe('Write your name.')
    expect(get('firstrun-first-day-problem').textContent).toContain('first day of your cycle')
    expect(document.activeElement).toBe(get('firstrun-name'))
    type(get<HTMLInputElement>('firstrun-name'), 'S')
    await settle()
    expect(all('firstrun-name-problem')).toHaveLength(0)
    expect(all('firstrun-first-day-problem')).toHaveLength(1)
  })
})

describe('trouble', () => {
  const trouble = (kind: string) => ({
    type: 'trouble',
    trouble: { kind, path: '/home/sample/ledger.db', detail: '', whose: null },
  })

  it.each(['in-use', 'unreachable', 'only-in-cloud', 'disk-full', 'read-only', 'missing', 'newer', 'foreign'])(
    '%s changes nothing and can be tried again',
    async (kind) => {
      let answer: unknown = trouble(kind)
      await open({ opening: () => answer, open_again: () => answer })
      expect(get('trouble').textContent).toContain('Nothing was changed.')
      expect(get('trouble-path').textContent).toBe('/home/sample/ledger.db')
      expect(all('trouble-set-aside')).toHaveLength(kind === 'missing' ? 1 : 0)
      get('trouble-retry').click()
      await settle(10)
      expect(get('trouble-still').textContent).toContain('It is still the same')
      answer = { type: 'ready' }
      get('trouble-retry').click()
      await settle(10)
      await settle(10)
      expect(get('heading')).toBeTruthy()
    },
  )

  it('damaged offers to set the file aside, and says that it is kept', async () => {
    const asked = await open({ opening: () => trouble('damaged'), keep_damaged: () => ({ type: 'new' }) })
    expect(get('trouble').textContent).toContain('The damaged file is kept')
    get('trouble-set-aside').click()
    await settle(10)
    expect(askedFor(asked, 'keep_damaged')).toHaveLength(1)
    expect(get('firstrun')).toBeTruthy()
  })

  it('missing says whose record was where, and lets it go only for good', async () => {
    const away = trouble('missing')
    const opening = { ...away, trouble: { ...away.trouble, whose: 'S. T.' } }
    const asked = await open({ opening: () => opening, keep_damaged: () => ({ type: 'new' }) })
    expect(get('trouble-whose').textContent).toBe('S. T.')
    expect(get('trouble').textContent).toContain('a drive that is not connected')
    expect(get('trouble').textContent).toContain('Only if the record is lost for good')
    get('trouble-set-aside').click()
    await settle(10)
    expect(askedFor(asked, 'keep_damaged')).toHaveLength(1)
    expect(get('firstrun')).toBeTruthy()
  })

  it.each([
    { kind: 'damaged', button: 'Keep it and start again' },
    { kind: 'missing', button: 'Start again with these files' },
  ])('$kind says what files beside it tell of, and starts again with that', async ({ kind, button }) => {
    const asked = await open({
      opening: () => trouble(kind),
      recoverable: told,
      keep_damaged: () => ({ type: 'new' }),
    })
    await settle(10)
    expect(get('trouble-found').textContent).toContain(
      '4 files of an earlier record are here. They tell of 3 activities.',
    )
    expect(get('trouble-set-aside').textContent.trim()).toBe(button)
    expect(get('trouble').textContent).toContain('Your new record takes in what the files tell of')
    get('trouble-set-aside').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'keep_damaged')).toHaveLength(1)
    expect(get('firstrun-found').textContent).toContain('4 files of an earlier record are here')
  })

  it.each(['in-use', 'unreachable', 'only-in-cloud', 'disk-full', 'read-only', 'newer', 'foreign'])(
    '%s is no reason to start again',
    async (kind) => {
      const asked = await open({ opening: () => trouble(kind), recoverable: told })
      await settle(10)
      expect(all('trouble-set-aside')).toHaveLength(0)
      expect(askedFor(asked, 'recoverable')).toHaveLength(0)
    },
  )
})
