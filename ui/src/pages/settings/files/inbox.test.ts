import { describe, expect, it } from 'vitest'
import type { InboxFolder } from '../../../lib/backend'
import { place } from '../../../lib/place.svelte'
import { open } from '../../../testing/app'
import { done, file } from '../../../testing/evidence'
import { settings } from '../../../testing/settings'
import { all, askedFor, emit, get, refuse, settle } from '../../../testing/shell'

const SCANS: InboxFolder = { folder: '/home/sample/Scans', is_there: true }

/** A record whose inbox is what was named last. */
function named(first: InboxFolder | null) {
  let now = first
  return {
    inbox: () => now,
    choose_inbox: () => (now = SCANS),
    forget_inbox: () => {
      now = null
      return null
    },
  }
}

describe('the folder from which files come', () => {
  it('is off until one is named, and can be stopped again', async () => {
    const asked = await settings(named(null))
    expect(all('inbox-folder')).toHaveLength(0)
    expect(all('inbox-forget')).toHaveLength(0)
    get('inbox-choose').click()
    await settle(10)
    expect(askedFor(asked, 'choose_inbox')).toEqual([{ language: 'en' }])
    expect(get('inbox-folder').textContent).toContain('/home/sample/Scans')
    expect(get('toast').textContent).toContain('New files in “/home/sample/Scans” come by themselves')
    get('inbox-forget').focus()
    get('inbox-forget').click()
    await settle(10)
    expect(all('inbox-folder')).toHaveLength(0)
    expect(get('toast').textContent).toContain('No files come by themselves any more')
    expect(document.activeElement?.id, 'the button is gone').toBe('settings-inbox')
  })

  it('stays as it is where the question is cancelled, or the folder cannot be one', async () => {
    const text = { id: 'failure-inbox-own', args: {} }
    let answer: () => unknown = () => null
    await settings({ ...named(SCANS), choose_inbox: () => answer() })
    get('inbox-choose').click()
    await settle(10)
    expect(all('toast')).toHaveLength(0)
    answer = () => refuse({ kind: 'refused', why: 'inbox', text })
    get('inbox-choose').click()
    await settle(10)
    expect(get('toast').textContent).toContain('This folder is part of your record.')
    expect(get('inbox-folder').textContent).toContain('/home/sample/Scans')
  })

  it('says so where it is not there', async () => {
    await settings(named({ ...SCANS, is_there: false }))
    expect(get('inbox-folder').textContent).toContain('cannot be reached now')
  })
})

it('what came by itself is told, offers no undo, and takes nobody elsewhere', async () => {
  const asked = await open()
  const arrived = { evidence: file(1, 'scan.pdf'), arrival: { type: 'new' } }
  await emit('inbox', { done: { ...done('evidence-added', 'scan.pdf'), activities: [] }, files: [arrived] })
  await settle(10)
  expect(get('toast').textContent).toContain('Kept, to be filed: “scan.pdf”')
  expect(all('toast-undo')).toHaveLength(0)
  expect(place.page).toBe('overview')
  expect(askedFor(asked, 'overview').length).toBeGreaterThan(1)
})
