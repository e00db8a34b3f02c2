import { describe, expect, it } from 'vitest'
import { announcements } from '../../../lib/announcer.svelte'
import { place } from '../../../lib/place.svelte'
import { choose, done, fill, settings, tap, within } from '../../../testing/settings'
import { all, askedFor, get, press, refuse, settle } from '../../../testing/shell'

describe('another program', () => {
  it('is started with its first day, its rules in sight', async () => {
    const asked = await settings()
    await tap('program-start')
    expect(all('start-camt-mta')).toHaveLength(0)
    expect(get<HTMLInputElement>('start-nmt').checked).toBe(true)
    expect(get('program-words').textContent).toContain('https://example.org/rules')
    fill('start-first-day', '2027-01-01')
    await settle(300)
    expect(get('start-last-day').textContent).toContain('31 December 2031')
    await tap('start-mine')
    await tap('start-save')
    expect(askedFor(asked, 'open_cycle')).toEqual([{ program: 'mine', firstDay: '2027-01-01' }])
  })

  it('asks before what is typed is lost', async () => {
    await settings()
    await tap('program-start')
    fill('start-first-day', '2027')
    await settle()
    await tap('start-close')
    expect(document.activeElement).toBe(get('start-asking'))
    await tap('start-stay')
    expect(get<HTMLInputElement>('start-first-day').value).toBe('2027')
    document.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await settle()
    await tap('start-discard')
    expect(document.querySelector('dialog')).toBeNull()
    expect(place.unsaved).toBeNull()
  })

  it('keeps the keys of the screens behind it still', async () => {
    await settings()
    await tap('kinds-add')
    press(get('kinds-name'), '1', { ctrlKey: true })
    await settle()
    expect(place.page).toBe('settings')
  })
})

describe('the member’s own programs', () => {
  it('are copied under a name', async () => {
    const asked = await settings({
      copy_program: ({ name }: { name: string }) =>
        name === '' ? refuse({ kind: 'fields', problems: [{ field: 'name', problem: 'missing' }] }) : done(),
    })
    await tap('program-copy')
    choose('copy-program', 'nmt')
    await tap('copy-save')
    expect(get('copy-name-problem').textContent).toBe('Give your program a name.')
    fill('copy-name', 'My NMT')
    await tap('copy-save')
    expect(askedFor(asked, 'copy_program').at(-1)).toEqual({ program: 'nmt', name: 'My NMT' })
  })

  it('are imported, and a file that is refused says which line to mend', async () => {
    const text = {
      id: 'program-fault-not-utf-8',
      args: { line: { type: 'count', value: 3 }, example: { type: 'text', value: 'schema = 1' } },
    }
    await settings({ import_program: () => refuse({ kind: 'refused', why: 'program-file', text } as never) })
    await tap('program-import')
    expect(get('program-import-failure').textContent).toContain('Line 3')
    expect(announcements.at(-1)?.text).toContain('Line 3')
  })

  it('say nothing when the question for a file is cancelled', async () => {
    await settings({ import_program: () => null })
    await tap('program-import')
    expect(all('program-import-failure')).toHaveLength(0)
    expect(all('toast')).toHaveLength(0)
  })

  it('have their rules changed without a preview', async () => {
    const asked = await settings()
    await tap('program-rules')
    within(get('program-mine'), 'rule-change').click()
    await settle(10)
    expect(all('rule-preview')).toHaveLength(0)
    fill('rule-credits', '72')
    await settle(350)
    await tap('rule-form-save')
    expect(askedFor(asked, 'preview_rule')).toEqual([])
    expect(askedFor(asked, 'put_rule')[0]).toMatchObject({
      of: { type: 'program', program: 'mine' },
      rule: 'total',
      form: { shape: 'total', credits: '72' },
    })
  })

  it('are exported and deleted', async () => {
    const asked = await settings({ export_program: () => null })
    await tap('program-export')
    expect(askedFor(asked, 'export_program')).toEqual([{ of: { type: 'program', program: 'mine' }, language: 'en' }])
    await tap('program-delete')
    expect(askedFor(asked, 'remove_program')).toEqual([{ program: 'mine' }])
  })
})
