import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announcements } from '../../../lib/announcer.svelte'
import type { Drop, Language, Progress } from '../../../lib/backend'
import { place, selected, toUnproved } from '../../../lib/place.svelte'
import { answers } from '../../../testing/answers'
import { complaints, go, open } from '../../../testing/app'
import {
  acceptance,
  arrived,
  done,
  file,
  filed,
  PICTURE,
  reason,
  refused,
  says,
  waiting,
} from '../../../testing/evidence'
import { all, askedFor, emit, get, press, refuse, settle, type, type Verbs } from '../../../testing/shell'

const picture = { evidence_page: () => PICTURE }

/** What lies under the pointer, which jsdom does not know. */
let under: Element | null = null

beforeEach(() => {
  under = null
  document.elementFromPoint = () => under
})

afterEach(() => {
  Reflect.deleteProperty(document, 'elementFromPoint')
})

const hold = async () => {
  await emit<Drop>('files', { type: 'over', x: 0.5, y: 0.5 })
  await settle()
}

const drop = async (count = 1) => {
  await emit<Drop>('files', { type: 'dropped', drop: 7, count, tables: 0, x: 0.5, y: 0.5 })
  await settle(10)
  await settle(10)
}

async function openRow(index: number) {
  all('activity-row')[index]!.click()
  await settle(10)
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('files of an activity are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    const files = [
      filed(1, { pages: 3, others: [{ id: 9, title: 'Choir', day: '2026-03-04' }] }),
      ...(['missing', 'changed', 'unreadable'] as const).map((soundness, index) => filed(index + 2, { soundness })),
      filed(8, {
        legibility: null,
        reasons: [
          reason('name', 8, { text: says('proof-reason-name', { name: { type: 'text', value: 'R. Exemple' } }) }),
          reason('unread', 8, { accepted: acceptance(8) }),
          reason('day', 8, {
            text: says('proof-reason-days', {
              from: { type: 'day', value: '2026-03-04' },
              to: { type: 'day', value: '2026-03-05' },
            }),
          }),
        ],
        told: [says('proof-told-minutes', { stated: { type: 'text', value: '1 h 35' } })],
        also_says: [
          says('proof-also-number', {
            found: { type: 'text', value: 'P-097' },
            words: { type: 'text', value: '#P-097' },
          }),
        ],
      }),
    ]
    await open({ ...picture, evidence_of: () => files }, language)
    await go('activities')
    await openRow(4)
    expect(all('evidence-file')).toHaveLength(5)
    // In French, days from one to another begin with a preposition: no other one stands before it.
    expect(all('proof-reason').map((one) => one.textContent.replaceAll('\u00a0', ' ').trim())).toContain(
      language === 'en'
        ? 'It is dated 4 March 2026 to 5 March 2026, and the activity does not lie within these days.'
        : 'Il est daté du 4 mars 2026 au 5 mars 2026, et l’activité n’est pas comprise dans ces jours.',
    )
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 60_000)

  it('what came and was not kept is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    const why = [
      'folder',
      'link',
      'not-a-file',
      'empty',
      'too-large',
      'web-page',
      'saved-page',
      'site-data',
      'mailbox',
      'shortcut',
      'archive',
      'document',
      'macros',
      'other-picture',
      'media',
      'program',
      'calendar',
      'attachments',
      'plain-text',
      'blank',
      'system-file',
      'in-cloud',
      'unfinished-download',
      'wrong-type',
      'not-there',
      'unreadable',
      'changed',
      'disk-full',
      'cannot-write',
      'cancelled',
    ]
    const answer = arrived(
      [],
      'evidence-added',
      why.map((id) => refused('a.pdf', `not-kept-${id}`)),
    )
    await open({ take_in_evidence: () => answer }, language)
    await drop()
    expect(all('arrivals-refused')).toHaveLength(why.length)
    for (const line of all('arrivals-refused')) expect(line.textContent).toContain('a.pdf')
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('files held over the window', () => {
  it('are told where they would go, and attached to the row they are dropped on', async () => {
    const asked = await open({ take_in_evidence: () => arrived([file(1)], 'attached') })
    await go('activities')
    const row = all('activity-row')[1]!
    under = row.querySelector('.name')
    await hold()
    expect(get('drop-zone').textContent).toContain(`Drop to attach to “${row.dataset.title}”`)
    expect(row.classList.contains('receiving')).toBe(true)
    await drop()
    expect(all('drop-zone')).toHaveLength(0)
    expect(askedFor(asked, 'take_in_evidence')).toEqual([
      { from: { type: 'dropped', drop: 7 }, activities: [Number(row.dataset.id)], language: 'en' },
    ])
    expect(get('toast').textContent).toContain('Attached: “certificate-1.pdf”')
    expect(announcements.at(-1)!.text).toBe('Attached: “certificate-1.pdf”')
  })

  it('are attached to all selected rows when dropped on one of them', async () => {
    const asked = await open({ take_in_evidence: () => arrived([file(1)], 'attached') })
    await go('activities')
    const rows = all('activity-row')
    press(rows[0]!, ' ')
    press(rows[2]!, ' ')
    await settle()
    under = rows[2]!
    await hold()
    expect(get('drop-zone').textContent).toContain('the 2 selected activities')
    await drop()
    expect(askedFor(asked, 'take_in_evidence')[0].activities).toEqual([
      Number(rows[0]!.dataset.id),
      Number(rows[2]!.dataset.id),
    ])
    under = rows[1]!
    await drop()
    expect(askedFor(asked, 'take_in_evidence')[1].activities).toEqual([Number(rows[1]!.dataset.id)])
  })

  it('are attached to the activity whose form is open, when dropped on the form', async () => {
    const asked = await open({ take_in_evidence: () => arrived([file(1)], 'attached') })
    await go('activities')
    const id = Number(all('activity-row')[4]!.dataset.id)
    await openRow(4)
    under = get('form-note')
    await drop()
    expect(askedFor(asked, 'take_in_evidence')[0].activities).toEqual([id])
  })

  it('wait among the unfiled ones when dropped elsewhere, which are shown then', async () => {
    const asked = await open({
      ...picture,
      take_in_evidence: () => arrived([file(1), file(2)], 'evidence-added'),
      unfiled_evidence: () => [waiting(1), waiting(2)],
    })
    under = get('heading')
    await hold()
    expect(get('drop-zone').textContent).toContain('other files are kept under “To be filed”')
    await drop(2)
    expect(askedFor(asked, 'take_in_evidence')[0].activities).toEqual([])
    expect(get('toast').textContent).toContain('Kept, to be filed: 2 files')
    expect(place.page).toBe('unfiled')
    expect(all('unfiled-row')).toHaveLength(2)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('leave what is half-typed where it is', async () => {
    await open({ take_in_evidence: () => arrived([file(1)], 'evidence-added') })
    await go('settings')
    type(get<HTMLInputElement>('settings-email'), 'half')
    place.unsaved = 'half'
    await settle()
    await drop()
    expect(place.page).toBe('settings')
    expect(place.leaving).toBeNull()
    expect(get('toast').textContent).toContain('Kept, to be filed: “certificate-1.pdf”')
  })

  it('are forgotten when they are taken away again', async () => {
    await open()
    await hold()
    expect(all('drop-zone')).toHaveLength(1)
    await emit<Drop>('files', { type: 'left' })
    await settle()
    expect(all('drop-zone')).toHaveLength(0)
  })
})

describe('files that came', () => {
  it('are told one by one where they were not kept, until somebody closes that', async () => {
    const answer = arrived([file(1)], 'evidence-added', [
      refused('photos', 'not-kept-folder'),
      refused('a.pdf', 'not-kept-empty'),
    ])
    await open({ take_in_evidence: () => answer })
    await drop(3)
    expect(get('arrivals').textContent).toContain('2 files were not kept')
    expect(all('arrivals-refused').map((line) => line.textContent)).toEqual([
      '“photos” is a folder. Open it and choose the files in it.',
      '“a.pdf” is empty. Look for another copy, or download it again.',
    ])
    expect(get('toast').textContent).toContain('Kept, to be filed')
    get('arrivals-understood').click()
    await settle()
    expect(all('arrivals')).toHaveLength(0)
  })

  it('are told where the same file was filed already, and lead there', async () => {
    const answer = arrived([file(1)], 'evidence-added')
    answer.filing = {
      done: null,
      files: [
        {
          evidence: file(1),
          arrival: { type: 'known', attached_to: [{ id: 32, title: 'CAMT national conference', day: '2027-05-08' }] },
        },
      ],
    }
    await open({ take_in_evidence: () => answer })
    await drop()
    expect(get('arrivals').textContent).toContain('This file is in your record already')
    expect(get('arrivals-known').textContent).toContain('“certificate-1.pdf” was filed already')
    expect(place.page).toBe('overview')
    get('arrivals-activity').click()
    await settle(10)
    expect(place.panel).toEqual({ of: 'activity', id: 32 })
  })

  it('are not kept at all where somebody stopped it, and that is said', async () => {
    await open({ take_in_evidence: () => ({ filing: null, refused: [], stopped: true }) })
    await drop()
    expect(get('toast').textContent).toContain('None of these files was kept')
  })
})

describe('long work', () => {
  const work = (progress: Partial<Progress>): Promise<void> =>
    emit<Progress>('work', { task: 'keeping', done: 3, of: 20, at: 'a.pdf', ended: false, ...progress })

  it('is shown when it lasts, said once, and stopped by its button', async () => {
    const asked = await open({ stop_work: () => null })
    await work({})
    await settle(50)
    expect(all('work')).toHaveLength(0)
    await settle(300)
    expect(get('work').textContent).toContain('3 of 20')
    await work({ done: 4, at: 'b.pdf' })
    await settle()
    expect(get('work').textContent).toContain('4 of 20')
    expect(get('work').textContent).toContain('b.pdf')
    expect(announcements.filter(({ text }) => text === 'Keeping 20 files')).toHaveLength(1)
    get('work-stop').click()
    get('work-stop').click()
    await settle()
    expect(askedFor(asked, 'stop_work')).toHaveLength(1)
    await work({ ended: true })
    await settle()
    expect(all('work')).toHaveLength(0)
  })

  it('is not worth a word when it is short', async () => {
    await open()
    await work({})
    await work({ ended: true })
    await settle(350)
    expect(all('work')).toHaveLength(0)
    expect(announcements).toHaveLength(0)
  })
})

describe('the files of an activity', () => {
  const opened = async (files: ReturnType<typeof filed>[], verbs: Verbs = {}) => {
    const asked = await open({ ...picture, evidence_of: () => files, ...verbs })
    await go('activities')
    await openRow(4)
    return asked
  }

  it('are shown page by page', async () => {
    const asked = await opened([filed(1, { pages: 3 })])
    expect(get<HTMLImageElement>('preview-page').alt).toBe('Page 1 of 3 of “certificate-1.pdf”')
    get('preview-back').click()
    get('preview-on').click()
    await settle(10)
    expect(get<HTMLImageElement>('preview-page').alt).toBe('Page 2 of 3 of “certificate-1.pdf”')
    expect(askedFor(asked, 'evidence_page')).toEqual([
      { file: 1, page: 1 },
      { file: 1, page: 2 },
    ])
  })

  it('are opened, called something else, replaced and detached', async () => {
    const asked = await opened([filed(1)], {
      open_evidence: () => null,
      name_evidence_kind: () => done('evidence-kind-changed', 'certificate-1.pdf'),
      replace_evidence: () => refuse({ kind: 'nothing-to-do' }),
      detach_evidence: () => done('detached', 'certificate-1.pdf'),
    })
    const id = (place.panel as { id: number }).id
    get('evidence-open').click()
    const kind = get<HTMLSelectElement>('evidence-kind')
    kind.value = 'signed-log'
    kind.dispatchEvent(new Event('change', { bubbles: true }))
    await settle(10)
    get('evidence-replace').click()
    await settle(10)
    expect(get('toast').textContent).toContain('the same file')
    get('evidence-detach').click()
    await settle(10)
    expect(askedFor(asked, 'open_evidence')).toEqual([{ file: 1 }])
    expect(askedFor(asked, 'name_evidence_kind')).toEqual([{ file: 1, kind: 'signed-log' }])
    expect(askedFor(asked, 'replace_evidence')).toEqual([{ file: 1, from: { type: 'chosen' }, language: 'en' }])
    expect(askedFor(asked, 'detach_evidence')).toEqual([{ file: 1, activity: id }])
    expect(document.activeElement).toBe(get('evidence-attach'))
  })

  it('say what is the matter with them, and are found again', async () => {
    const asked = await opened([filed(1, { soundness: 'missing' })], { mend_evidence: () => ({ found: 1, left: 0 }) })
    expect(get('evidence-broken').textContent).toContain('This file is missing')
    get('evidence-mend').click()
    await settle(10)
    expect(askedFor(asked, 'mend_evidence')).toEqual([{ from: { type: 'file', evidence: 1 }, language: 'en' }])
    expect(get('toast').textContent).toContain('The file is fixed')
  })

  it('say what is still to be attached', async () => {
    const years = answers.activitiesBehind()
    const row = years[1]!.rows[0]!
    row.proof = { state: 'missing', lacking: ['signed-log', 'notes'], files: 1, reasons: [], told: [] }
    await open({ activities: () => years })
    await go('activities')
    all('activity-row')
      .find((one) => one.dataset.id === String(row.activity.id))!
      .click()
    await settle(10)
    expect(get('evidence-lacking').textContent).toBe('Still to attach: Signed sheet and Notes')
    expect(get('evidence-state').textContent).toContain('Proof missing')
  })

  it('are attached with the keys to the open activity, or to the selected ones', async () => {
    const asked = await opened([], { take_in_evidence: () => null })
    const id = (place.panel as { id: number }).id
    press(get('form-title'), 'A', { ctrlKey: true, shiftKey: true })
    await settle(10)
    selected.add(3)
    selected.add(5)
    press(get('form-title'), 'A', { ctrlKey: true, shiftKey: true })
    await settle(10)
    get('selection-attach').click()
    await settle(10)
    expect(askedFor(asked, 'take_in_evidence').map((one) => one.activities)).toEqual([[id], [3, 5], [3, 5]])
  })
})

describe('the list', () => {
  const years = () => {
    const all = answers.activitiesBehind()
    const rows = all.flatMap((year) => year.rows)
    const given = { lacking: [], files: 1, reasons: [], told: [] }
    for (const { proof } of rows) Object.assign(proof, { ...given, state: 'proved' })
    rows[3]!.proof = { ...given, state: 'missing', lacking: ['certificate'], files: 0 }
    rows[4]!.proof = { ...given, state: 'missing', lacking: ['notes'] }
    rows[5]!.proof = { ...given, state: 'broken' }
    rows[6]!.proof = { ...given, state: 'to-check' }
    return { all, ids: rows.map(({ activity }) => String(activity.id)) }
  }

  it('marks how each activity is proved, with words', async () => {
    const { all: list } = years()
    await open({ activities: () => list })
    await go('activities')
    const words = all('row-proof').map((mark) => mark.textContent.trim())
    expect(words.slice(2, 8)).toEqual([
      'Proof complete',
      'Proof missing',
      'Proof missing',
      'A file needs fixing',
      'Proof to check',
      'Proof complete',
    ])
  })

  it('is narrowed to what lacks proof, from here and from elsewhere', async () => {
    const { all: list, ids } = years()
    await open({ activities: () => list })
    toUnproved()
    await settle(10)
    await settle(10)
    const shown = () => all('activity-row').map((row) => row.dataset.id)
    expect(shown()).toEqual(ids.slice(3, 6))
    const filter = get<HTMLSelectElement>('filter-proof')
    expect(filter.value).toBe('without')
    filter.value = 'broken'
    filter.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    expect(shown()).toEqual([ids[5]])
    filter.value = 'to-check'
    filter.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    expect(shown()).toEqual([ids[6]])
    get('find-clear').click()
    await settle()
    expect(shown()).toHaveLength(ids.length)
    toUnproved()
    await go('overview')
    await go('activities')
    expect(shown()).toHaveLength(ids.length)
  })

  it('finds words that stand in files, and shows where', async () => {
    const { ids } = years()
    const found = { activity: Number(ids[3]), evidence: 1, file_name: 'a.pdf', line: 'Larkspur Example Institute' }
    const asked = await open({ find_in_evidence: () => [found] })
    await go('activities')
    type(get<HTMLInputElement>('find'), 'l')
    await settle(250)
    type(get<HTMLInputElement>('find'), 'larkspur')
    await settle(250)
    expect(askedFor(asked, 'find_in_evidence')).toEqual([{ text: 'larkspur' }])
    expect(all('activity-row').map((row) => row.dataset.id)).toEqual([ids[3]])
    expect(get('row-found').textContent).toBe('in “a.pdf”: Larkspur Example Institute')
    type(get<HTMLInputElement>('find'), '')
    await settle()
    expect(all('row-found')).toHaveLength(0)
  })

  it('shows how an activity is proved as soon as its file was read, and asks once for several', async () => {
    const asked = await open()
    await go('activities')
    const before = askedFor(asked, 'activities').length
    await emit('evidence-known', 1)
    await emit('evidence-known', 2)
    await settle(400)
    expect(askedFor(asked, 'activities')).toHaveLength(before + 1)
  })

  it('asks again when something becomes known of all files', async () => {
    const asked = await open()
    await go('activities')
    const before = askedFor(asked, 'activities').length
    await emit('evidence-known', null)
    await settle(10)
    expect(askedFor(asked, 'activities').length).toBeGreaterThan(before)
  })
})
