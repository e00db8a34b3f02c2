import { cleanup } from '@testing-library/svelte'
import { afterEach, describe, expect, it } from 'vitest'
import { announcements } from '../lib/announcer.svelte'
import type { Reminder } from '../lib/backend'
import { days } from '../lib/days'
import { answers } from '../testing/answers'
import { complaints, go, open } from '../testing/app'
import { all, askedFor, comes, get, refuse, settle } from '../testing/shell'

afterEach(cleanup)

const ends: Reminder = {
  kind: 'cycle-ends',
  text: {
    id: 'reminder-cycle-ends',
    args: {
      program: {
        type: 'words',
        value: { en: 'Certified Music Therapist (MTA)', fr: 'Musicothérapeute certifié·e (MTA)' },
      },
      months: { type: 'count', value: 3 },
      day: { type: 'day', value: '2028-12-31' },
    },
  },
}

const passed: Reminder = {
  kind: 'plan-passed',
  text: {
    id: 'reminder-plan-passed',
    args: { title: { type: 'text', value: 'NMT workshop' }, day: { type: 'day', value: '2028-03-04' } },
  },
}

describe('reminders', () => {
  it('stand above every page until they are closed, and are said once', async () => {
    const asked = await open({ reminders: () => [ends, passed] })
    expect(get('reminder-cycle-ends').textContent).toBe(
      'Your cycle for Certified Music Therapist (MTA) ends within 3 months, on 31 December 2028, and is not complete yet.',
    )
    expect(announcements.filter(({ text }) => text.startsWith('Reminders'))).toHaveLength(1)
    expect(await complaints()).toEqual([])
    await go('activities')
    expect(get('reminder-plan-passed').textContent).toContain('“NMT workshop”')
    get('reminders-close').click()
    await settle()
    expect(all('reminders')).toHaveLength(0)
    expect(document.activeElement?.id).toBe('content')
    await go('overview')
    expect(all('reminders')).toHaveLength(0)
    expect(askedFor(asked, 'reminders')).toHaveLength(1)
  })

  it('are asked for again once another day has begun', async () => {
    let overview = answers.overviewBehind()
    let due: Reminder[] = []
    const asked = await open({ reminders: () => due, overview: () => overview })
    expect(all('reminders')).toHaveLength(0)
    overview = { ...overview, today: '2028-10-01' }
    due = [ends]
    await days.heard('2028-10-01')
    await settle(10)
    expect(all('reminder-cycle-ends')).toHaveLength(1)
    expect(askedFor(asked, 'reminders')).toHaveLength(2)
  })

  it('cost nothing where they cannot be asked for', async () => {
    await open({ reminders: () => refuse({ kind: 'unexpected', detail: 'no' }) })
    expect(all('reminders')).toHaveLength(0)
    expect(get('heading')).toBeTruthy()
  })
})

describe('a reminder at a login', () => {
  it('is off until it is asked for, and shows what the system says', async () => {
    const asked = await open({}, 'fr')
    await go('settings')
    await settle(10)
    const box = get<HTMLInputElement>('settings-login')
    expect([box.checked, box.disabled]).toEqual([false, false])
    box.click()
    await settle(10)
    expect(box.checked).toBe(true)
    box.click()
    await settle(10)
    expect(box.checked).toBe(false)
    expect(askedFor(asked, 'remind_at_login')).toEqual([{ wanted: true }, { wanted: false }])
    expect(await complaints(document.querySelector('main')!)).toEqual([])
  })

  it('says so where the system does not let it be changed', async () => {
    const text = { id: 'failure-login-item', args: {} }
    await open({
      reminds_at_login: () => true,
      remind_at_login: () => refuse({ kind: 'refused', why: 'login-item', text }),
    })
    await go('settings')
    await comes('settings-login')
    await settle(10)
    const box = get<HTMLInputElement>('settings-login')
    box.click()
    await settle(10)
    expect(box.checked).toBe(true)
    expect(get('settings-login-problem').textContent).toContain('did not let Ledgerline change')
  })
})
