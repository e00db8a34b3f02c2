import { describe, expect, it, vi } from 'vitest'
import { announcements } from '../../lib/announcer.svelte'
import type { Language } from '../../lib/backend'
import { evidence } from '../../lib/evidence.svelte'
import { place, toUnfiled } from '../../lib/place.svelte'
import { answers } from '../../testing/answers'
import { complaints, go, open } from '../../testing/app'
import { done, perhaps, PICTURE, read, SONGWRITING, waiting } from '../../testing/evidence'
import { all, askedFor, emit, get, press, refuse, settle, type, type Verbs } from '../../testing/shell'

const picture = { evidence_page: () => PICTURE }

const value = (name: string) => get<HTMLInputElement>(name).value

async function goToFiles() {
  toUnfiled()
  await settle(10)
  await settle(10)
}

/** The files whose cards are open. */
const opened = () => all('unfiled-card').map((card) => card.dataset.card)

async function openFile(index: number) {
  all('unfiled-row')[index]!.click()
  await settle(10)
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('files that wait are accessible and find all their words', async () => {
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
    cards.push(
      waiting(12, SONGWRITING, { sureness: 'certain' }),
      waiting(13, {}, { sureness: 'unread', has_text: false }),
    )
    await open({ ...picture, unfiled_evidence: () => cards }, language)
    await goToFiles()
    expect(all('unfiled-row')).toHaveLength(13)
    for (const [index, card] of cards.entries()) {
      if (opened()[0] !== String(card.evidence.id)) await openFile(index)
      expect(opened()).toEqual([String(card.evidence.id)])
      expect(await complaints()).toEqual([])
    }
    expect(errors).not.toHaveBeenCalled()
  }, 120_000)
})

describe('a file that waits', () => {
  const cards = (verbs: Verbs = {}, list = [waiting(1, SONGWRITING), waiting(2)]) =>
    open({ ...picture, unfiled_evidence: () => list, ...verbs })

  it('is shown with what its text suggests, and says so', async () => {
    await cards()
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
    expect(all('unfiled-courses-file')).toHaveLength(0)
    expect(get('unfiled-courses').textContent).toContain('Add the others by hand')
  })

  it('says whom a file is made out to, and from which words', async () => {
    await cards({}, [waiting(1, { ...SONGWRITING, name: read('Robin Exemple', 'awarded to Robin Exemple') })])
    await goToFiles()
    expect(get('unfiled-name').textContent.trim()).toBe('Made out to “Robin Exemple”, from “awarded to Robin Exemple”')
  })

  it('keeps the choice under the hands of whoever fills in the card', async () => {
    let fits: number[] = []
    await cards({ unfiled_evidence: () => [waiting(1, SONGWRITING, { proposed: fits })] }, [])
    await goToFiles()
    type(get<HTMLInputElement>('unfiled-title'), 'Songs')
    fits = [answers.activitiesBehind()[0]!.rows[0]!.activity.id]
    await evidence.loadWaiting()
    await settle(10)
    expect(value('unfiled-title')).toBe('Songs')
    expect(get('unfiled-file').textContent).toContain('File as a new activity')
  })

  it('says where its words were recognised on a picture, and may be wrong', async () => {
    await cards({}, [waiting(1, SONGWRITING, { recognised: true })])
    await goToFiles()
    expect(get('unfiled-reading').textContent).toContain('recognised on a picture')
  })

  it('loses the word “suggested” where somebody changes a field, and only there', async () => {
    await cards()
    await goToFiles()
    type(get<HTMLInputElement>('unfiled-title'), 'Songwriting')
    await settle()
    expect(all('unfiled-title-suggested')).toHaveLength(0)
    expect(all('unfiled-provider-suggested')).toHaveLength(1)
    expect(value('unfiled-title')).toBe('Songwriting')
  })

  it('keeps what somebody typed when more becomes known of it, and while another screen is shown', async () => {
    let list = [waiting(1, {}, { legibility: null, sureness: 'unread' })]
    await cards({ unfiled_evidence: () => list }, list)
    await goToFiles()
    expect(opened()).toEqual([])
    await openFile(0)
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
    await goToFiles()
    expect(all('unfiled-row')[0]!.dataset.sureness).toBe('to-check')
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
      await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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
    await goToFiles()
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

  it('is tried to be read once more on demand', async () => {
    const card = waiting(1, {}, { legibility: 'failed', has_text: false, sureness: 'unread' })
    let legibility = 'failed'
    const verbs = { unfiled_evidence: () => [card], read_evidence_again: () => legibility }
    const asked = await open(verbs)
    await goToFiles()
    await openFile(0)
    expect(get('unfiled-reading').textContent).toContain('is tried again at the next start')
    get('evidence-read-again').click()
    await settle(10)
    expect(askedFor(asked, 'read_evidence_again')).toEqual([{ file: 1 }])
    expect(get('toast').textContent).toContain('could not be read this time either')
    legibility = 'read'
    get('evidence-read-again').click()
    await settle(10)
    expect(get('toast').textContent).toContain('Read: “certificate-1.pdf”')
  })

  it('is set aside, and the page says that none waits after the last one', async () => {
    let list = [waiting(1)]
    const asked = await cards({
      unfiled_evidence: () => list,
      put_away_evidence: () => {
        list = []
        return done('evidence-put-away', 'certificate-1.pdf')
      },
    })
    await goToFiles()
    get('unfiled-put-away').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'put_away_evidence')).toEqual([{ files: [1] }])
    expect(all('unfiled')).toHaveLength(0)
    expect(get('unfiled-empty').textContent).toContain('No file waits')
    expect(document.activeElement?.tagName).toBe('H1')
    expect(announcements.at(-1)!.text).toBe('Every file is filed.')
    get('unfiled-to-activities').click()
    await settle(10)
    expect(place.page).toBe('activities')
  })
})

describe('the files that wait', () => {
  const CONFERENCE = { id: 32, title: 'CAMT national conference', day: '2027-05-08' }
  const tray = () => [
    waiting(1, SONGWRITING, { sureness: 'certain' }),
    waiting(2, { ...SONGWRITING, credits: perhaps(1.5, '1.5'), topics: read(['ethics'], 'ethics') }),
    waiting(3, {}, { sureness: 'certain', likely: [CONFERENCE], proposed: [32] }),
    waiting(4, {}, { sureness: 'unread', legibility: null, has_text: false }),
    waiting(5, {}, { likely: [CONFERENCE, { ...CONFERENCE, id: 33 }], proposed: [32, 33] }),
  ]

  it('are a line each, with what was read, where they go, and how sure that is', async () => {
    await open({ ...picture, unfiled_evidence: tray })
    await goToFiles()
    expect(get('unfiled-counts').textContent.trim()).toBe(
      '5 files wait to be filed: 2 certain, 2 to check and 1 not read',
    )
    const lines = all('unfiled-row').map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim())
    expect(lines).toEqual([
      'Songwriting in Palliative Care 15 Nov 2024 1.5 credits certificate-1.pdf A new activity certain',
      'Songwriting in Palliative Care 15 Nov 2024 1.5 credits? Ethics certificate-2.pdf A new activity? to check',
      'certificate-3.pdf Proves “CAMT national conference” certain',
      'certificate-4.pdf A new activity? not read',
      'certificate-5.pdf Proves 2 activities to check',
    ])
    expect(opened(), 'what is asked about is open').toEqual(['2'])
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('are opened one at a time, by keyboard too', async () => {
    await open({ ...picture, unfiled_evidence: tray })
    await goToFiles()
    await openFile(2)
    expect(opened()).toEqual(['3'])
    const rows = all('unfiled-row')
    expect(rows.map((row) => row.getAttribute('aria-expanded'))).toEqual(['false', 'false', 'true', 'false', 'false'])
    press(get('unfiled-file'), 'Escape')
    await settle()
    expect(opened()).toEqual([])
    expect(document.activeElement).toBe(rows[2])
    press(rows[2]!, 'ArrowDown')
    expect(document.activeElement).toBe(rows[3])
    press(rows[3]!, 'ArrowUp')
    press(rows[2]!, 'ArrowUp')
    expect(document.activeElement).toBe(rows[1])
    await emit('evidence-known', 1)
    await settle(10)
    expect(opened(), 'what somebody has closed stays closed').toEqual([])
  })

  it('are filed all at once where they are certain, as they are shown, and the next to check takes the focus', async () => {
    let list = tray()
    const asked = await open({
      ...picture,
      unfiled_evidence: () => list,
      file_certain: () => {
        list = list.filter(({ sureness }) => sureness !== 'certain')
        return { ...done('certain-filed', 'certificate-1.pdf'), count: 2 }
      },
    })
    await goToFiles()
    expect(get('unfiled-file-certain').textContent.trim()).toBe('File all 2 that are certain')
    get('unfiled-file-certain').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'file_certain')).toEqual([
      {
        files: [
          { id: 1, activities: [] },
          { id: 3, activities: [32] },
        ],
      },
    ])
    expect(get('toast').textContent).toContain('Filed: 2 files')
    expect(all('unfiled-row')).toHaveLength(3)
    expect(all('unfiled-file-certain')).toHaveLength(0)
    expect(opened()).toEqual(['2'])
    expect(document.activeElement).toBe(get('unfiled-title'))
  })

  it('are not filed with the certain ones where somebody has typed something', async () => {
    const asked = await open({
      ...picture,
      unfiled_evidence: () => [waiting(1, SONGWRITING, { sureness: 'certain' })],
    })
    await goToFiles()
    await openFile(0)
    type(get<HTMLInputElement>('unfiled-title'), 'Songs')
    await settle()
    expect(all('unfiled-file-certain')).toHaveLength(0)
    expect(all('unfiled-row')[0]!.dataset.sureness).toBe('to-check')
    expect(askedFor(asked, 'file_certain')).toEqual([])
  })

  it('go on from one to the next that is to be checked, past those that are certain', async () => {
    let list = tray()
    await open({
      ...picture,
      unfiled_evidence: () => list,
      file_evidence: () => {
        list = list.filter(({ evidence: { id } }) => id !== 2)
        return done('evidence-filed', 'Songwriting in Palliative Care')
      },
    })
    await goToFiles()
    get('unfiled-file').click()
    await settle(10)
    await settle(10)
    expect(opened()).toEqual(['4'])
    expect(document.activeElement).toBe(get('unfiled-title'))
  })

  it('are asked for once more, however many become known meanwhile', async () => {
    let answer: (list: unknown[]) => void = () => undefined
    let times = 0
    await open({
      unfiled_evidence: () => {
        times += 1
        return new Promise((resolve) => (answer = resolve))
      },
    })
    toUnfiled()
    await settle(10)
    for (let file = 1; file <= 20; file++) {
      await emit('evidence-known', file)
      await settle()
    }
    expect(times).toBe(1)
    answer([])
    await settle(10)
    expect(times).toBe(2)
    answer([waiting(1)])
    await settle(10)
    expect(times).toBe(2)
    expect(all('unfiled-row')).toHaveLength(1)
  })

  it('are a first screen before they are a long list, and what is asked about opens after that', async () => {
    const frames: FrameRequestCallback[] = []
    const list = Array.from({ length: 50 }, (_, index) => waiting(index + 1, SONGWRITING))
    await open({ ...picture, unfiled_evidence: () => list })
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame))
    toUnfiled()
    await settle(10)
    await settle(10)
    expect(all('unfiled-row')).toHaveLength(20)
    expect(get('unfiled-counts').textContent).toContain('50')
    expect(opened()).toEqual([])
    while (frames.length > 0) {
      for (const frame of frames.splice(0)) frame(0)
      await settle(10)
    }
    expect(all('unfiled-row')).toHaveLength(50)
    expect(opened()).toEqual(['1'])
    vi.restoreAllMocks()
  })

  it('leave time between two looks at a list that takes its time', async () => {
    let times = 0
    const clock = vi.spyOn(performance, 'now')
    let now = 0
    clock.mockImplementation(() => now)
    await open({
      ...picture,
      unfiled_evidence: () => {
        times += 1
        now += 50
        return [waiting(1)]
      },
    })
    toUnfiled()
    await settle(10)
    expect(times).toBe(1)
    for (let file = 1; file <= 5; file++) {
      await emit('evidence-known', file)
      await settle(10)
    }
    expect(times, 'what is known at once is looked at').toBe(2)
    await settle(250)
    expect(times, 'and the rest together').toBe(3)
    clock.mockRestore()
  })

  it('are counted in the menu and above the activities, and take no other room there', async () => {
    await open({
      ...picture,
      overview: () => ({ ...answers.overviewBehind(), unfiled_count: 300 }),
      unfiled_evidence: tray,
    })
    expect(get('nav-unfiled').textContent).toContain('300')
    await go('activities')
    expect(all('unfiled-row')).toHaveLength(0)
    expect(get('activities-unfiled').textContent).toContain('300 files wait to be filed')
    get('activities-to-unfiled').click()
    await settle(10)
    expect(place.page).toBe('unfiled')
    expect(get('nav-unfiled').getAttribute('aria-current')).toBe('page')
  })

  it('have no place in the menu where none waits', async () => {
    await open()
    expect(all('nav-unfiled')).toHaveLength(0)
    await go('activities')
    expect(all('activities-unfiled')).toHaveLength(0)
  })
})

describe('a file that is read in the whole window', () => {
  const marked = [
    { from: 'Songwriting in Palliative Care', marks: [{ left: 100, top: 200, right: 600, bottom: 230 }] },
    { from: '3 contact hours · 1.5 credits', marks: [{ left: 100, top: 400, right: 400, bottom: 430 }] },
  ]
  const verbs = {
    ...picture,
    unfiled_evidence: () => [waiting(1, SONGWRITING, { pages: 2 })],
    marked_words: ({ page }: { page: number }) => (page === 1 ? marked : []),
  }
  const marks = () => all('reading-mark').map((mark) => [mark.dataset.words, mark.classList.contains('at-hand')])

  it('has its fields beside it, and the words marked that they were filled in from', async () => {
    const asked = await open(verbs)
    await goToFiles()
    get('reading-open').click()
    await settle(10)
    expect(document.activeElement).toBe(get('unfiled-title'))
    expect(all('unfiled-title')).toHaveLength(1)
    expect(askedFor(asked, 'marked_words')).toEqual([{ file: 1, page: 1 }])
    expect(marks()).toEqual([
      ['Songwriting in Palliative Care', true],
      ['3 contact hours · 1.5 credits', false],
    ])
    const { left, top, right, bottom } = all('reading-mark')[0]!.style
    expect([left, top, right, bottom]).toEqual(['10%', '20%', '40%', '77%'])
    get('unfiled-credits').focus()
    await settle()
    expect(marks().map(([, isAtHand]) => isAtHand)).toEqual([false, true])
    expect(await complaints()).toEqual([])
    get('reading-on').click()
    await settle(10)
    expect(marks()).toEqual([])
    expect(announcements.at(-1)!.text).toContain('Page 2 of 2')
  })

  it('keeps what is typed when it is closed, and the focus goes back', async () => {
    await open(verbs)
    await goToFiles()
    get('reading-open').click()
    await settle(10)
    type(get<HTMLInputElement>('unfiled-title'), 'Songs')
    await settle()
    get('reading-close').click()
    await settle(10)
    expect(all('reading')).toHaveLength(0)
    expect(opened()).toEqual(['1'])
    expect(value('unfiled-title')).toBe('Songs')
    expect(document.activeElement).toBe(get('reading-open'))
  })

  it('can be read also where nobody knows where its words stand', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await open({ ...verbs, marked_words: () => refuse({ kind: 'unexpected', detail: '' }) })
    await goToFiles()
    get('reading-open').click()
    await settle(10)
    expect(all('reading-picture')).toHaveLength(1)
    expect(marks()).toEqual([])
    expect(errors).toHaveBeenCalled()
  })
})
