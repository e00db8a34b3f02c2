import { describe, expect, it, vi } from 'vitest'
import type { Language } from '../../../lib/backend'
import { complaints, go, open } from '../../../testing/app'
import { done } from '../../../testing/evidence'
import { nothingTold, told } from '../../../testing/recover'
import { all, askedFor, get, refuse, settle } from '../../../testing/shell'

/** A record beside files of an earlier one, until what they tell of is taken in. */
function beside() {
  let found = told()
  return {
    recoverable: () => found,
    recover: () => {
      found = nothingTold()
      return done('recovered', 'Peer circle', 3)
    },
  }
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('what only files tell of is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await open(beside(), language)
    await go('activities')
    get('recover-list').toggleAttribute('open', true)
    await settle()
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

it('it is counted, listed with what it is to the record, and taken in with one button', async () => {
  const asked = await open(beside())
  await go('activities')
  expect(get('recover-found').textContent.trim()).toBe('4 files tell of 3 activities that your record does not know.')
  const lines = [...get('recover-list').querySelectorAll('li')].map((line) =>
    line.textContent.replace(/\s+/g, ' ').trim(),
  )
  expect(lines).toEqual([
    'Conférence <b>2025</b> 4 May 2025 · 6 credits',
    'NMT workshop 4 March 2026 · 1 credit · your record has an earlier state of it',
    'Peer circle 4 June 2026 · your record has it without this file',
  ])
  expect(get('recover-not-understood').textContent).toContain('a newer Ledgerline may have written it')
  get('recover-take').click()
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'recover')).toHaveLength(1)
  expect(get('toast').textContent).toContain('Taken in: 3 activities')
  expect(all('recover')).toHaveLength(0)
  expect(document.activeElement).not.toBe(document.body)
})

it('where it cannot be taken in, it is still there and says why', async () => {
  await open({ ...beside(), recover: () => refuse({ kind: 'unexpected', detail: '' }) })
  await go('activities')
  get('recover-take').click()
  await settle(10)
  expect(get('toast').textContent).toContain('Something went wrong')
  expect(get('recover')).toBeTruthy()
})

it('a record whose files tell of nothing else says nothing of it', async () => {
  await open()
  await go('activities')
  expect(all('recover')).toHaveLength(0)
})
