import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announcements } from '../../../lib/announcer.svelte'
import type { Drop, Language, Progress } from '../../../lib/backend'
import { evidence } from '../../../lib/evidence.svelte'
import { place, selected, toUnproved } from '../../../lib/place.svelte'
import { answers } from '../../../testing/answers'
import { complaints, go, open } from '../../../testing/app'
import {
  acceptance,
  arrived,
  done,
  file,
  filed,
  perhaps,
  PICTURE,
  read,
  reason,
  refused,
  says,
  SONGWRITING,
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

const value = (name: string) => get<HTMLInputElement>(name).value

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('files that wait and files of an activity are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    const states = [
      'read',
      'encrypted',
      'broken',
      'too-large',
      'no-preview',
      'empty-form',
      'live-form',
      'failed',
      null,
    ] as const
    const cards = states.map((legibility, index) => waiting(index + 1, SONGWRITING, { legibility, pages: 3 }))
    cards.push(
      waiting(10, {
        title: perhaps('Listening', 'Listening'),
        ceu: read(0.3, '0.3 CEUs'),
        topics: perhaps(['ethics'], 'one hour of ethics'),
        format: perhaps('self-study' as const, 'self-paced'),
        number: read('P-097', '#P-097'),
        presenter: read('Jane Roe', 'Presenter: Jane Roe'),
        partial: read('part' as const, '4 of 6 hours'),
        courses: ['Grief', 'Ethics'].map((title) => ({
          title,
          from: title,
          day: '2025-03-04',
          credits: 1,
          minutes: null,
        })),
      }),
    )
    cards.push(waiting(11, {}, { has_text: false, likely: [{ id: 3, title: 'Jazz', day: '2026-03-04' }] }))
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
    await open({ ...picture, unfiled_evidence: () => cards, evidence_of: () => files }, language)
    await go('activities')
    get('unfiled-all').click()
    await settle(10)
    expect(all('unfiled-card')).toHaveLength(11)
    expect(await complaints()).toEqual([])
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

describe('a file that waits', () => {
  const cards = (verbs: Verbs = {}, list = [waiting(1, SONGWRITING), waiting(2)]) =>
    open({ ...picture, unfiled_evidence: () => list, ...verbs })

  it('is shown with what its text suggests, and says so', async () => {
    await cards()
    await go('activities')
    expect(value('unfiled-title')).toBe('Songwriting in Palliative Care')
    expect(value('unfiled-start')).toBe('2024-11-15')
    expect(value('unfiled-end')).toBe('')
    expect(value('unfiled-credits')).toBe('1.5')
    expect(value('unfiled-duration')).toBe('3 h')
    for (const name of ['title', 'start', 'credits', 'duration', 'provider', 'evidence-kind']) {
      expect(all(`unfiled-${name}-suggested`)).toHaveLength(1)
    }
    expect(all('unfiled-end-suggested')).toHaveLength(0)
  })

  it('shows the words that each field was filled in from', async () => {
    await cards()
    await go('activities')
    const told = get<HTMLInputElement>('unfiled-credits').getAttribute('aria-describedby')!
    expect(document.getElementById(told)!.textContent).toBe('From: “3 contact hours · 1.5 credits”')
    type(get<HTMLInputElement>('unfiled-credits'), '2')
    await settle()
    expect(get<HTMLInputElement>('unfiled-credits').getAttribute('aria-describedby')).toBeNull()
  })

  it('offers what is not sure beside its field, and fills it in only when asked to', async () => {
    const unsure = {
      title: perhaps('Listening Foundations', 'Listening Foundations'),
      start: perhaps('2026-01-12', 'Course completed on Jan 13, 2026 at 03:42AM UTC'),
      end: perhaps('2026-01-13', 'Course completed on Jan 13, 2026 at 03:42AM UTC'),
      credits: perhaps(3.6, 'Continuing Professional Education Credit (CPE): 3.60'),
    }
    const asked = await cards({ file_evidence: () => done('evidence-filed', 'x') }, [waiting(1, unsure)])
    await go('activities')
    for (const name of ['title', 'start', 'end', 'credits']) expect(value(`unfiled-${name}`)).toBe('')
    expect(get('unfiled-credits-perhaps').textContent).toContain(
      'Perhaps 3.6, from “Continuing Professional Education Credit (CPE): 3.60”',
    )
    get('unfiled-title-take').click()
    get('unfiled-start-take').click()
    await settle()
    expect(value('unfiled-title')).toBe('Listening Foundations')
    expect([value('unfiled-start'), value('unfiled-end')]).toEqual(['2026-01-12', '2026-01-13'])
    expect(all('unfiled-start-perhaps')).toHaveLength(0)
    expect(all('unfiled-title-suggested')).toHaveLength(0)
    get('unfiled-file').click()
    await settle(10)
    expect(askedFor(asked, 'file_evidence')[0].forms[0]).toMatchObject({ title: 'Listening Foundations', credits: '' })
  })

  it('files the number, the topics, the format and the presenter that it names', async () => {
    const named = {
      ...SONGWRITING,
      number: read('P-097', 'Larkspur Example Institute, #P-097, maintains responsibility'),
      topics: read(['ethics'], 'helps MT-BCs meet the Ethics Requirement'),
      format: read('live-online' as const, 'live webinar'),
      presenter: read('Jane Roe', 'Presenter: Jane Roe, MTA'),
    }
    const asked = await cards({ file_evidence: () => done('evidence-filed', 'x') }, [waiting(1, named)])
    await go('activities')
    expect(get<HTMLInputElement>('unfiled-topic').checked).toBe(true)
    expect(get('unfiled-topics').textContent).toContain('helps MT-BCs meet the Ethics Requirement')
    get('unfiled-file').click()
    await settle(10)
    expect(askedFor(asked, 'file_evidence')[0].forms[0]).toMatchObject({
      approval_no: 'P-097',
      topics: ['ethics'],
      format: 'live-online',
      presenter: 'Jane Roe',
    })
  })

  it('leaves a topic alone that is not sure, or that somebody takes away', async () => {
    const topics = perhaps(['ethics'], '5 hours, including 1 hour of ethics')
    const asked = await cards({ file_evidence: () => done('evidence-filed', 'x') }, [
      waiting(1, { ...SONGWRITING, topics }),
    ])
    await go('activities')
    const box = get<HTMLInputElement>('unfiled-topic')
    expect(box.checked).toBe(false)
    box.click()
    await settle()
    box.click()
    await settle()
    get('unfiled-file').click()
    await settle(10)
    expect(askedFor(asked, 'file_evidence')[0].forms[0].topics).toEqual([])
  })

  it('says what CEUs usually are, and takes none for credits', async () => {
    await cards({}, [waiting(1, { ceu: read(0.3, '0.3 CEUs') })])
    await go('activities')
    expect(value('unfiled-credits')).toBe('')
    expect(get('unfiled-ceu').textContent.trim()).toBe('0.3 CEU on the certificate: usually 10 contact hours each')
  })

  it('proposes the courses of a file that names several', async () => {
    const courses = [
      { title: 'Grief and Music', from: 'Grief and Music, 12 hours', day: '2024-06-15', credits: null, minutes: 720 },
      {
        title: 'Ethics and Records',
        from: 'Ethics and Records, 0.5 credits',
        day: '2024-11-30',
        credits: 0.5,
        minutes: null,
      },
    ]
    await cards({}, [waiting(1, { ...SONGWRITING, courses })])
    await go('activities')
    expect(get('unfiled-courses').textContent).toContain('names 2 courses')
    expect(all('unfiled-course-from')[1]!.textContent).toContain('From: “Ethics and Records, 0.5 credits”')
    all('unfiled-course')[1]!.click()
    await settle()
    expect([value('unfiled-title'), value('unfiled-start'), value('unfiled-credits')]).toEqual([
      'Ethics and Records',
      '2024-11-30',
      '0.5',
    ])
  })

  it('files all the courses of a file at once where each has its day', async () => {
    const courses = [
      { title: 'Grief and Music', from: 'Grief and Music, 12 hours', day: '2024-06-15', credits: null, minutes: 720 },
      {
        title: 'Ethics and Records',
        from: 'Ethics and Records, 0.5 credits',
        day: '2024-11-30',
        credits: 0.5,
        minutes: null,
      },
    ]
    const verbs = { file_evidence: () => done('evidence-filed', 'Grief and Music') }
    const asked = await cards(verbs, [waiting(1, { ...SONGWRITING, courses })])
    await go('activities')
    const button = get('unfiled-courses-file')
    expect(button.textContent.trim()).toBe('File all 2 as activities')
    expect(button.getAttribute('aria-label')).toContain('certificate-1.pdf')
    button.click()
    await settle(10)
    const [{ files, forms }] = askedFor(asked, 'file_evidence')
    expect(files).toHaveLength(1)
    expect(forms).toMatchObject([
      { title: 'Grief and Music', start: '2024-06-15', credits: '', duration: expect.stringMatching(/^12\sh$/) },
      { title: 'Ethics and Records', start: '2024-11-30', credits: '0.5', duration: '' },
    ])
  })

  it('files them one by one where a day is missing, and says so', async () => {
    const courses = ['Grief and Music', 'Ethics'].map((title) => ({
      title,
      from: title,
      day: null,
      credits: 1,
      minutes: null,
    }))
    await cards({}, [waiting(1, { ...SONGWRITING, courses })])
    await go('activities')
    expect(all('unfiled-courses-file')).toHaveLength(0)
    expect(get('unfiled-courses').textContent).toContain('Add the others by hand')
  })

  it('says whom a file is made out to, and from which words', async () => {
    await cards({}, [waiting(1, { ...SONGWRITING, name: read('Robin Exemple', 'awarded to Robin Exemple') })])
    await go('activities')
    expect(get('unfiled-name').textContent.trim()).toBe('Made out to “Robin Exemple”, from “awarded to Robin Exemple”')
  })

  it('keeps the choice under the hands of whoever fills in the card', async () => {
    let fits: number[] = []
    await cards({ unfiled_evidence: () => [waiting(1, SONGWRITING, { proposed: fits })] }, [])
    await go('activities')
    type(get<HTMLInputElement>('unfiled-title'), 'Songs')
    fits = [answers.activitiesBehind()[0]!.rows[0]!.activity.id]
    await evidence.loadWaiting()
    await settle(10)
    expect(value('unfiled-title')).toBe('Songs')
    expect(get('unfiled-file').textContent).toContain('File as a new activity')
  })

  it('says where its words were recognised on a picture, and may be wrong', async () => {
    await cards({}, [waiting(1, SONGWRITING, { recognised: true })])
    await go('activities')
    expect(get('unfiled-reading').textContent).toContain('recognised on a picture')
  })

  it('loses the word “suggested” where somebody changes a field, and only there', async () => {
    await cards()
    await go('activities')
    type(get<HTMLInputElement>('unfiled-title'), 'Songwriting')
    await settle()
    expect(all('unfiled-title-suggested')).toHaveLength(0)
    expect(all('unfiled-provider-suggested')).toHaveLength(1)
    expect(value('unfiled-title')).toBe('Songwriting')
  })

  it('keeps what somebody typed when more becomes known of it, and while another screen is shown', async () => {
    let list = [waiting(1, {}, { legibility: null })]
    await cards({ unfiled_evidence: () => list }, list)
    await go('activities')
    expect(get('unfiled-reading').textContent).toBe('Reading…')
    type(get<HTMLInputElement>('unfiled-title'), 'My own title')
    await settle()
    list = [waiting(1, SONGWRITING)]
    await emit('evidence-known', 1)
    await settle(10)
    expect(all('unfiled-reading')).toHaveLength(0)
    expect(value('unfiled-title')).toBe('My own title')
    expect(value('unfiled-credits')).toBe('1.5')
    await go('overview')
    await go('activities')
    expect(value('unfiled-title')).toBe('My own title')
  })

  it.each(['unfiled-credits', 'unfiled-kind'])(
    'is filed by Enter in %s, and the next one takes the focus',
    async (name) => {
      let list = [waiting(1, SONGWRITING), waiting(2)]
      const asked = await cards({
        unfiled_evidence: () => list,
        file_evidence: () => {
          list = list.slice(1)
          return done('evidence-filed', 'Songwriting in Palliative Care')
        },
      })
      await go('activities')
      press(get(name), 'Enter')
      await settle(10)
      await settle(10)
      expect(askedFor(asked, 'file_evidence')).toEqual([
        {
          files: [{ id: 1, kind: 'certificate' }],
          forms: [
            expect.objectContaining({
              title: 'Songwriting in Palliative Care',
              start: '2024-11-15',
              end: '',
              credits: '1.5',
              duration: '3 h',
              provider: 'Larkspur Example Institute',
              planned: false,
            }),
          ],
        },
      ])
      expect(get('toast').textContent).toContain('Filed: “Songwriting in Palliative Care”')
      expect(all('unfiled-card')).toHaveLength(1)
      expect(document.activeElement).toBe(get('unfiled-title'))
      expect(document.activeElement!.closest('[data-card]')!.getAttribute('data-card')).toBe('2')
    },
  )

  it('shows problems beside their fields and brings the focus to the first', async () => {
    await cards({ file_evidence: () => refuse({ kind: 'fields', problems: answers.problems() }) }, [waiting(2)])
    await go('activities')
    get('unfiled-file').click()
    await settle(10)
    expect(get('unfiled-title-problem').textContent).toBe('Give the activity a title.')
    expect(document.activeElement).toBe(get('unfiled-title'))
  })

  const CONFERENCE = { id: 32, title: 'CAMT national conference', day: '2027-05-08' }

  it('is a new activity where it fits none, and can be attached to one it is like, or to any other', async () => {
    const asked = await cards({ attach_evidence: () => done('attached', 'certificate-1.pdf') }, [
      waiting(1, {}, { likely: [CONFERENCE] }),
    ])
    await go('activities')
    expect(get<HTMLInputElement>('unfiled-new').checked).toBe(true)
    expect(get('unfiled-file').textContent).toBe('File as a new activity')
    get('unfiled-likely').click()
    await settle()
    expect(all('unfiled-title')).toHaveLength(0)
    expect(get('unfiled-file').textContent).toBe('Attach to this activity')
    get('unfiled-file').click()
    await settle(10)
    get('unfiled-another').click()
    await settle()
    get('unfiled-file').click()
    await settle(10)
    expect(get('unfiled-other-problem').textContent).toBe('Choose the activity that this file proves.')
    const other = get<HTMLSelectElement>('unfiled-other')
    expect(document.activeElement).toBe(other)
    other.value = '33'
    other.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    press(other, 'Enter')
    await settle(10)
    expect(askedFor(asked, 'attach_evidence')).toEqual([
      { files: [{ id: 1, kind: 'certificate' }], activities: [32] },
      { files: [{ id: 1, kind: 'certificate' }], activities: [33] },
    ])
    expect(askedFor(asked, 'file_evidence')).toEqual([])
  })

  it('is attached by its button to the activity it fits, unless a new one is chosen', async () => {
    const asked = await cards({ attach_evidence: () => done('attached', 'certificate-1.pdf') }, [
      waiting(1, { kind: 'receipt' }, { likely: [CONFERENCE], proposed: [32] }),
    ])
    await go('activities')
    expect(all('unfiled-title')).toHaveLength(0)
    expect(get<HTMLInputElement>('unfiled-likely').checked).toBe(true)
    get('unfiled-new').click()
    await settle()
    expect(all('unfiled-title')).toHaveLength(1)
    get('unfiled-likely').click()
    await settle()
    press(get('unfiled-likely'), 'Enter')
    await settle(10)
    expect(askedFor(asked, 'attach_evidence')).toEqual([{ files: [{ id: 1, kind: 'receipt' }], activities: [32] }])
  })

  it('is attached to all activities it spans', async () => {
    const second = { id: 33, title: 'Peer supervision', day: '2027-05-15' }
    const asked = await cards({ attach_evidence: () => done('attached', 'certificate-1.pdf') }, [
      waiting(1, {}, { likely: [CONFERENCE, second], proposed: [32, 33] }),
    ])
    await go('activities')
    expect(get<HTMLInputElement>('unfiled-several').checked).toBe(true)
    expect(get('unfiled-file').textContent).toBe('Attach to 2 activities')
    get('unfiled-file').click()
    await settle(10)
    expect(askedFor(asked, 'attach_evidence')[0].activities).toEqual([32, 33])
  })

  it('is filed with the others of its course, or alone', async () => {
    let list = [
      waiting(1, SONGWRITING, { together: [2, 3] }),
      waiting(2, { ...SONGWRITING, kind: 'receipt' }, { together: [1, 3] }),
      waiting(3, SONGWRITING, { together: [1, 2] }),
      waiting(4),
    ]
    const asked = await cards({
      unfiled_evidence: () => list,
      file_evidence: () => {
        list = list.slice(3)
        return done('evidence-filed', 'Songwriting in Palliative Care')
      },
    })
    await go('activities')
    const button = () => get('unfiled-file')
    expect(button().textContent).toBe('File 3 files as one new activity')
    get('unfiled-together').click()
    await settle()
    expect(button().textContent).toBe('File as a new activity')
    get('unfiled-together').click()
    await settle()
    button().click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'file_evidence')[0].files).toEqual([
      { id: 1, kind: 'certificate' },
      { id: 2, kind: 'receipt' },
      { id: 3, kind: 'certificate' },
    ])
    expect(document.activeElement!.closest('[data-card]')!.getAttribute('data-card')).toBe('4')
  })

  it('waits out of sight where many do, until the next one comes or all are asked for', async () => {
    let list = Array.from({ length: 8 }, (_, index) => waiting(index + 1, SONGWRITING))
    await cards({
      unfiled_evidence: () => list,
      put_away_evidence: () => {
        list = list.slice(1)
        return done('evidence-put-away', 'certificate-1.pdf')
      },
    })
    await go('activities')
    const shown = () => all('unfiled-card').map((card) => card.dataset.card)
    expect(shown()).toEqual(['1', '2', '3', '4', '5'])
    get('unfiled-put-away').click()
    await settle(10)
    await settle(10)
    expect(shown()).toEqual(['2', '3', '4', '5', '6'])
    get('unfiled-all').click()
    await settle(10)
    expect(shown()).toHaveLength(7)
    expect(document.activeElement!.closest<HTMLElement>('[data-card]')!.dataset.card).toBe('7')
  })

  it('is put away, and the search box takes the focus after the last one', async () => {
    let list = [waiting(1)]
    const asked = await cards({
      unfiled_evidence: () => list,
      put_away_evidence: () => {
        list = []
        return done('evidence-put-away', 'certificate-1.pdf')
      },
    })
    await go('activities')
    get('unfiled-put-away').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'put_away_evidence')).toEqual([{ files: [1] }])
    expect(all('unfiled')).toHaveLength(0)
    expect(document.activeElement).toBe(get('find'))
  })
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
    expect(place.page).toBe('activities')
    expect(all('unfiled-card')).toHaveLength(2)
    expect(document.activeElement?.id).toBe('unfiled-title')
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
