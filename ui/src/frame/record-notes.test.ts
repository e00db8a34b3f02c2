import { cleanup } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from '../lib/anew'
import { announcements } from '../lib/announcer.svelte'
import type { RecordNote } from '../lib/backend'
import { complaints, go, open } from '../testing/app'
import { all, askedFor, get, settle } from '../testing/shell'

afterEach(cleanup)

const onlyRead: RecordNote = { kind: 'only-read', text: { id: 'note-only-read-lost', args: {} } }

const synced: RecordNote = {
  kind: 'synced',
  text: { id: 'note-synced', args: { service: { type: 'text', value: 'Dropbox' } } },
}

const behind: RecordNote = {
  kind: 'date-behind',
  text: {
    id: 'note-date-behind',
    args: { today: { type: 'day', value: '1970-01-01' }, latest: { type: 'day', value: '2026-11-20' } },
  },
}

describe('what is to be known of a record', () => {
  it('is nothing of one that is in order', async () => {
    await open()
    expect(all('record-notes')).toHaveLength(0)
    expect(await complaints()).toEqual([])
  })

  it('stands above every page, and what is known goes', async () => {
    const asked = await open({ record_notes: () => [behind, synced], note_service: () => null })
    expect(get('note-date-behind').textContent).toContain('today is 1 January 1970')
    expect(get('note-synced').textContent).toContain('a folder that Dropbox keeps on several computers')
    expect(announcements.some(({ text }) => text.includes('last changed on 20 November 2026'))).toBe(true)
    expect(await complaints()).toEqual([])
    await go('activities')
    get('note-synced-known').click()
    await settle()
    expect(all('note-synced')).toHaveLength(0)
    expect(document.activeElement?.id).toBe('content')
    expect(askedFor(asked, 'note_service')).toHaveLength(1)
    get('note-date-behind-known').click()
    await settle()
    expect(all('record-notes')).toHaveLength(0)
    expect(askedFor(asked, 'note_service')).toHaveLength(1)
  })

  it('stays as long as the record is only read, which is ended by opening it again', async () => {
    const anew = vi.spyOn(page, 'beginAnew').mockReturnValue()
    const asked = await open({ record_notes: () => [onlyRead], open_again: () => ({ type: 'ready' }) })
    expect(get('note-only-read').textContent).toContain('Parts of it are damaged and missing here')
    expect(all('note-only-read-known')).toHaveLength(0)
    get('notes-retry').click()
    await settle(10)
    expect(askedFor(asked, 'open_again')).toHaveLength(1)
    expect(anew).toHaveBeenCalledOnce()
    anew.mockRestore()
  })
})

describe('a record that cannot be opened as it is', () => {
  const trouble = (kind: string) => ({
    type: 'trouble',
    trouble: { kind, path: '/home/sample/ledger.db', detail: '', whose: null },
  })

  it.each(['damaged', 'read-only', 'disk-full'])('%s can be read all the same', async (kind) => {
    const asked = await open({
      opening: () => trouble(kind),
      look: () => ({ type: 'ready' }),
      record_notes: () => [onlyRead],
    })
    expect(get('trouble').textContent).toContain('Nothing is changed: you can read your record')
    get('trouble-look').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'look')).toHaveLength(1)
    expect(get('note-only-read')).toBeTruthy()
    expect(get('heading')).toBeTruthy()
  })

  it.each(['in-use', 'unreachable', 'missing', 'newer', 'foreign', 'only-in-cloud'])(
    '%s offers nothing to read',
    async (kind) => {
      await open({ opening: () => trouble(kind) })
      expect(all('trouble-look')).toHaveLength(0)
    },
  )
})
