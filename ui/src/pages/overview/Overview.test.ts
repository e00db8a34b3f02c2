import { describe, expect, it, vi } from 'vitest'
import type { Language, OpenWarning } from '../../lib/backend'
import { ledger } from '../../lib/ledger.svelte'
import { listed, place, unfiled } from '../../lib/place.svelte'
import { complaints, go, open } from '../../testing/app'
import { answers } from '../../testing/answers'
import { warnings } from '../../testing/files'
import { cbmt, crpo, several, suggestion } from '../../testing/several'
import { all, askedFor, get, press, settle } from '../../testing/shell'

const done = (deed: string) => ({ ...answers.doneAdded(), deed, activities: [], title: '' })
const row = (program: string) => get(`program-${program}`).textContent.replace(/\s+/g, ' ')

describe.each(['en', 'fr'] as Language[])('several programs in %s', (language) => {
  it('are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    await open({ overview: several }, language)
    for (const program of ['camt-mta', 'cbmt-mtbc', 'crpo-rp']) {
      get(`cycle-${program}`).click()
      await settle(10)
      expect(await complaints()).toEqual([])
    }
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe.each(['en', 'fr'] as Language[])('what core answers for several programs, in %s,', (language) => {
  it('is shown with all its words, on every screen', async () => {
    const errors = vi.spyOn(console, 'error')
    await open({ overview: answers.overviewSeveral, claims: answers.claims, past_cycles: answers.pastCycles }, language)
    for (const { cycle } of answers.overviewSeveral().cycles) {
      get(`cycle-${cycle.program.id}`).click()
      await settle(10)
      for (const { rule } of answers.overviewSeveral().cycles.find((one) => one.cycle.id === cycle.id)!.standing
        .rules) {
        expect(get(`rule-${rule.id}`).textContent).not.toMatch(/undefined|NaN|[{}]/)
      }
    }
    await go('activities')
    all('activity-row')[0]!.click()
    await settle(10)
    expect(all('claim-correct')).toHaveLength(3)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('several programs', () => {
  it('stand in a row each, with their state, figures and time in words', async () => {
    await open({ overview: several })
    expect(row('camt-mta')).toContain('Certified Music Therapist (MTA)')
    expect(row('camt-mta')).toContain('On pace')
    expect(row('camt-mta')).toContain('36 of 60')
    expect(row('camt-mta')).toContain('until 31 December 2028')
    expect(row('cbmt-mtbc')).toContain('At risk')
    expect(row('crpo-rp')).toContain('38 days left')
    const shapes = ['camt-mta', 'cbmt-mtbc', 'crpo-rp'].map(
      (id) => get(`program-${id}`).querySelector('svg')!.innerHTML,
    )
    expect(new Set(shapes).size).toBe(3)
  })

  it('are one group of choices; the chosen one is shown in full', async () => {
    const asked = await open({ overview: several })
    const radios = [...get('programs').querySelectorAll<HTMLInputElement>('input[type="radio"]')]
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1)
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false])
    expect(radios[0]!.getAttribute('aria-current')).toBe('true')
    get('cycle-crpo-rp').click()
    await settle(10)
    expect(radios[2]!.getAttribute('aria-current')).toBe('true')
    expect(get('shown-program').textContent).toBe('Registered Psychotherapist (RP)')
    expect(get('state').textContent.trim()).toBe('Behind pace')
    expect(get('rule-self-assessment').textContent).toContain('not confirmed yet')
    expect(askedFor(asked, 'score').at(-1)).toMatchObject({ cycle: 3 })
  })

  it('are not asked about where there is one', async () => {
    await open()
    expect(all('programs')).toHaveLength(0)
    expect(all('shown-program')).toHaveLength(0)
  })

  it('keep the chosen one, and go to the next cycle of its program when it is closed', async () => {
    let overview = several()
    await open({ overview: () => overview, undo: () => done('cycle-closed') })
    ledger.chosen = 3
    await ledger.refresh()
    expect(ledger.cycle?.cycle.id).toBe(3)
    const next = crpo()
    next.cycle.id = 4
    overview = { ...several(), cycles: [...several().cycles.slice(0, 2), next] }
    await ledger.refresh()
    expect(ledger.cycle?.cycle.id).toBe(4)
    overview = { ...several(), cycles: several().cycles.slice(0, 2) }
    await ledger.refresh()
    expect(ledger.cycle?.cycle.id).toBe(1)
  })
})

describe('no open cycle', () => {
  it('leads to where one is opened, on both screens', async () => {
    await open({ overview: () => ({ ...several(), cycles: [], best_next: [] }) })
    expect(get('no-cycle').querySelector('h1')?.textContent).toBe('No cycle is open')
    expect(await complaints()).toEqual([])
    await go('activities')
    expect(get('no-cycle').querySelector('h2')?.textContent).toBe('No cycle is open')
    expect(await complaints()).toEqual([])
    get('no-cycle-settings').click()
    expect(place.page).toBe('settings')
    await settle(10)
  })
})

describe('rules', () => {
  const show = async () => {
    await open({ overview: several })
    get('cycle-cbmt-mtbc').click()
    await settle(10)
  }

  it('say in words what they ask for and how they stand', async () => {
    await show()
    expect(get('rule-own-areas').textContent).toContain('Areas')
    expect(get('rule-own-areas').textContent).toContain('2 of 3 topics')
    expect(get('rule-ethics').textContent).toContain('met with your plan')
    expect(get('rule-reading').textContent).toContain('2.5 credits over the maximum do not count')
    expect(get('rule-yearly').textContent).toContain('can no longer be met')
    expect(get('rule-yearly').textContent).toContain('read on 23 November 2026')
  })

  it('that are to be confirmed have a way to where that is done', async () => {
    await open({ overview: several })
    get('cycle-crpo-rp').click()
    await settle(10)
    const button = get('rule-confirm')
    expect(button.getAttribute('aria-label')).toBe('Confirm: The self-assessment is submitted')
    button.click()
    expect(place.page).toBe('settings')
    expect(place.settings).toEqual({ at: 'rules', cycle: 3 })
    await settle(10)
  })
})

describe('do next', () => {
  it('names the program where there are several', async () => {
    await open({ overview: several })
    expect(get('warning-rule-short').textContent).toContain('MT-BC: ')
    expect(get('warning-rule-unconfirmed').textContent).toContain('RP: ')
  })

  it('names no program twice, and none where there is one', async () => {
    const warning: OpenWarning = {
      key: 'changed',
      kind: 'program-changed',
      subject: 'camt-mta',
      text: {
        id: 'warning-program-changed',
        args: {
          program: { type: 'words', value: { en: 'Certified Music Therapist (MTA)', fr: 'MTA' } },
          differences: { type: 'count', value: 2 },
        },
      },
      action: { type: 'compare-rules', cycle: 1 },
    }
    await open({ overview: () => ({ ...several(), warnings: [warning] }) })
    expect(get('warning-program-changed').textContent).not.toContain('MTA: ')
  })

  it('shows three, and the others when they are asked for', async () => {
    await open({ overview: () => ({ ...several(), warnings: warnings() }) })
    expect(all('warning-action')).toHaveLength(3)
    const more = get('next-more')
    expect([more.textContent.trim(), more.ariaExpanded ?? more.getAttribute('aria-expanded')]).toEqual([
      `Show ${warnings().length - 3} more`,
      'false',
    ])
    more.click()
    await settle()
    expect(all('warning-action')).toHaveLength(warnings().length)
    expect(get('next-more').textContent.trim()).toBe('Show fewer')
    get('next-more').click()
    await settle()
    expect(all('warning-action')).toHaveLength(3)
    await open({ overview: () => ({ ...several(), warnings: warnings().slice(0, 3) }) })
    expect(document.querySelector('[data-test=next-more]')).toBeNull()
  })

  it.each([
    [
      { type: 'close-cycle', cycle: 2 },
      { at: 'close', cycle: 2 },
    ],
    [
      { type: 'compare-rules', cycle: 2 },
      { at: 'compare', cycle: 2 },
    ],
    [
      { type: 'open-past-cycle', cycle: 9 },
      { at: 'past', cycle: 9 },
    ],
    [{ type: 'open-rules' }, { at: 'rules', cycle: 2 }],
  ] as const)('%o leads into the settings', async (action, settings) => {
    const [warning] = several().warnings
    await open({ overview: () => ({ ...several(), warnings: [{ ...warning!, action }] }) })
    get('warning-action').click()
    expect(place.page).toBe('settings')
    expect(place.settings).toEqual(settings)
    await settle(10)
  })
})

describe('what would help most', () => {
  it('tells which rules it serves, and begins a plan of it', async () => {
    await open({ overview: several })
    expect(get('best-next').textContent).toContain(
      '“Graduate course” on “Ethics” helps with 3 rules that are not met yet: All credits (MTA), All credits (MT-BC) and Ethics (MT-BC)',
    )
    get('best-next-plan').click()
    await settle()
    expect(get<HTMLInputElement>('quick-add').value).toBe('#graduate-course #ethics !plan ')
    expect(document.activeElement).toBe(get('quick-add'))
  })

  it('puts quotation marks around a topic of several words', async () => {
    const own = {
      ...suggestion(),
      kind: null,
      kind_name: null,
      topic: 'group work',
      topic_name: { type: 'text', value: 'group work' },
    }
    await open({ overview: () => ({ ...several(), best_next: [own] }) })
    expect(get('best-next').textContent).toContain('Anything on “group work” helps with')
    get('best-next-plan').click()
    await settle()
    expect(get<HTMLInputElement>('quick-add').value).toBe('#"group work" !plan ')
  })

  it('is silent where nothing helps more than anything else', async () => {
    const any = { ...suggestion(), kind: null, topic: null, kind_name: null, topic_name: null }
    await open({ overview: () => ({ ...several(), best_next: [any] }) })
    expect(all('best-next')).toHaveLength(0)
  })
})

describe('the member’s own kinds', () => {
  const named = () => ({
    ...several(),
    cycles: [cbmt()],
    kinds: [
      { kind: 'independent-learning', name: 'Reading' },
      { kind: 'mentoring-group', name: 'Mentoring group' },
    ],
  })

  it('are called by their names on every screen, and by the old ones after an undo', async () => {
    let overview = named()
    await open({ overview: () => overview, undo: () => done('kinds-changed') })
    expect(get('rule-reading').textContent).toContain('Reading')
    get('nav-activities').click()
    await settle(10)
    const kinds = () => [...get<HTMLSelectElement>('filter-kind').options].map(({ text }) => text)
    expect(kinds()).toContain('Mentoring group')
    expect(kinds()).toContain('Reading')
    expect(kinds()).not.toContain('Independent learning')
    overview = { ...several(), cycles: [cbmt()] }
    press(document.body, 'z', { ctrlKey: true })
    await settle(10)
    expect(get('toast').textContent).toContain('your list of kinds is as it was')
    expect(kinds()).not.toContain('Mentoring group')
    expect(kinds()).toContain('Independent learning')
  })
})

describe('proof', () => {
  const about = (kind: string) => () => ({ ...several(), warnings: warnings().filter((one) => one.kind === kind) })
  const act = async (kind: string, verbs = {}) => {
    const asked = await open({ overview: about(kind), ...verbs })
    get(`warning-${kind}`).querySelector<HTMLElement>('[data-test="warning-action"]')!.click()
    await settle(20)
    return asked
  }

  it.each(['en', 'fr'] as Language[])(
    'is asked for in sentences that have all their words, in %s',
    async (language) => {
      const errors = vi.spyOn(console, 'error')
      for (const { kind } of warnings()) {
        await open({ overview: about(kind) }, language)
        const text = all(`warning-${kind}`).at(-1)!.textContent
        expect(text, kind).not.toMatch(/undefined|NaN|[{}]|warning-|overview-/)
      }
      expect(errors).not.toHaveBeenCalled()
    },
  )

  it('is attached to a fresh activity with its button', async () => {
    const asked = await act('fresh-without-proof', { take_in_evidence: () => null })
    expect(get('warning-fresh-without-proof').textContent).toContain('Attach the proof of “Drum circle”')
    expect(askedFor(asked, 'take_in_evidence')).toEqual([{ from: { type: 'chosen' }, activities: [5], language: 'en' }])
  })

  it('that is broken is mended among the files of the settings', async () => {
    await act('evidence-broken')
    expect(place.page).toBe('settings')
    await settle(20)
    expect(document.activeElement?.id).toBe('settings-files')
  })

  it('that waits leads to the files to be filed', async () => {
    const asked = unfiled.asked
    await act('unfiled')
    expect(place.page).toBe('unfiled')
    expect(unfiled.asked).toBe(asked + 1)
  })

  it('that is missing leads to the activities without it', async () => {
    await act('no-evidence')
    expect(place.page).toBe('activities')
    expect(listed.proof).toBe('without')
  })

  it('is counted beside the standing where credits lack it, with a way to see which', async () => {
    const overview = several()
    overview.cycles[0]!.standing.without_evidence = 7.5
    await open({ overview: () => overview })
    expect(get('unproved').textContent).toBe('Proof is missing for 7.5 credits.')
    get('unproved-show').click()
    await settle(10)
    expect(listed.proof).toBe('without')
  })

  it('that is to check leads to the activities it is of', async () => {
    await open({ overview: about('proof-to-check') })
    expect(get('warning-proof-to-check').textContent).toContain('Check the proof of 2 activities: 3.5 credits')
    await act('proof-to-check')
    expect(listed.proof).toBe('to-check')
  })

  it('to check is counted apart from what is missing', async () => {
    const overview = several()
    Object.assign(overview.cycles[0]!.standing, { without_evidence: 0, to_check: 3.5 })
    await open({ overview: () => overview })
    expect(all('unproved')).toHaveLength(0)
    expect(get('to-check').textContent.trim()).toBe('Proof to check: 3.5 credits.')
    get('to-check-show').click()
    await settle(10)
    expect(listed.proof).toBe('to-check')
  })

  it('is not spoken of where none is missing', async () => {
    const overview = several()
    overview.cycles[0]!.standing.without_evidence = 0
    await open({ overview: () => overview })
    expect(all('unproved')).toHaveLength(0)
  })

  it('that waits has its place in the navigation', async () => {
    await open({ overview: () => ({ ...several(), unfiled_count: 2 }) })
    expect(get('nav-unfiled').textContent.replace(/\s+/g, ' ').trim()).toBe('To be filed 2')
  })
})
