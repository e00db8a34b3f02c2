import { render } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import type { Language, SignatureSheet } from '../../../lib/backend'
import { complaints } from '../../../testing/app'
import { sheet } from '../../../testing/files'
import { choose, tap } from '../../../testing/settings'
import { all, askedFor, get, refuse, settle, shell, type Verbs } from '../../../testing/shell'
import SignatureDialog from './SignatureDialog.svelte'

const exported = () => ({ no: 1, file_name: 'signature-sheet.pdf', folder: '/home/sample' })

async function show(verbs: Verbs = {}, language: Language = 'en') {
  const answer = ({ sheetFor, participants }: any): SignatureSheet =>
    sheetFor === 'peer-group' ? { ...sheet(), sheet_for: 'peer-group', participants } : sheet()
  const asked = shell({ signature_sheet: answer, export_signature_sheet: exported, ...verbs }, language)
  const onclose = vi.fn()
  render(SignatureDialog, { activities: [11, 12, 13], onclose })
  await settle(10)
  return { asked, onclose }
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('the sheet’s dialog is accessible and finds all its words', async () => {
    const errors = vi.spyOn(console, 'error')
    await show({}, language)
    expect(await complaints(document.querySelector('dialog')!)).toEqual([])
    await tap('sheet-for-peer-group')
    await tap('sheet-export')
    expect(get('sheet-result')).toBeTruthy()
    expect(await complaints(document.querySelector('dialog')!)).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

describe('the signature sheet', () => {
  it('begins with what the kinds suggest, and shows its sessions', async () => {
    const { asked } = await show()
    expect(askedFor(asked, 'signature_sheet')).toEqual([{ activities: [11, 12, 13], sheetFor: null, participants: 4 }])
    expect(get<HTMLInputElement>('sheet-for-supervision').checked).toBe(true)
    expect(get('sheet-preview').textContent).toContain('3 sessions of “Supervision”')
    expect(all('sheet-session').map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
      ['1', '10 January 2026', '1 h'],
      ['2', '10 February 2026', '1 h 30'],
      ['3', '10 March 2026', 'by hand'],
    ])
    expect(get('sheet-total').textContent).toContain('2 h 30')
    expect(all('sheet-participants')).toHaveLength(0)
  })

  it('says what is left to be written by hand', async () => {
    await show()
    expect(get('sheet-missing').textContent).toContain('1 session has no duration')
    expect(get('sheet-missing').textContent).toContain('No supervisor is named')
    expect(get('sheet-preview').textContent).toContain('Credits are not on the sheet')
  })

  it('keeps silent about what is there', async () => {
    const full = { ...sheet(), presenter: 'A. Supervisor', without_duration: 0 }
    await show({ signature_sheet: () => full })
    expect(all('sheet-missing')).toHaveLength(0)
    expect(get('sheet-preview').textContent).toContain('A. Supervisor')
  })

  it('has a line for each participant of a peer group, thirty at most', async () => {
    const { asked } = await show()
    await tap('sheet-for-peer-group')
    const list = get<HTMLSelectElement>('sheet-participants')
    expect([...list.options].map(({ value }) => Number(value))).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    choose('sheet-participants', '7')
    await settle(10)
    expect(askedFor(asked, 'signature_sheet').at(-1)).toEqual({
      activities: [11, 12, 13],
      sheetFor: 'peer-group',
      participants: 7,
    })
    await tap('sheet-language-fr')
    await tap('sheet-export')
    expect(askedFor(asked, 'export_signature_sheet')).toEqual([
      { activities: [11, 12, 13], sheetFor: 'peer-group', participants: 7, language: 'fr' },
    ])
  })

  it('says where it was exported, and opens it there', async () => {
    const { asked } = await show({ open_exported: () => null, show_exported: () => null })
    await tap('sheet-export')
    expect(get('sheet-result').textContent).toContain('Signature sheet exported')
    expect(get('sheet-result').textContent).toContain('signature-sheet.pdf in /home/sample')
    await tap('sheet-open')
    await tap('sheet-show')
    expect(askedFor(asked, 'open_exported')).toHaveLength(1)
    expect(askedFor(asked, 'show_exported')).toHaveLength(1)
    await tap('sheet-for-peer-group')
    expect(all('sheet-result'), 'another sheet is not exported yet').toHaveLength(0)
  })

  it('says nothing where the question where to was cancelled', async () => {
    await show({ export_signature_sheet: () => null })
    await tap('sheet-export')
    expect(all('sheet-result')).toHaveLength(0)
    expect(all('sheet-problem')).toHaveLength(0)
  })

  it('says why it was not written', async () => {
    await show({ export_signature_sheet: () => refuse({ kind: 'export-failed', why: 'cannot-write', detail: '' }) })
    await tap('sheet-export')
    expect(get('sheet-problem').textContent).toContain('Nothing was exported')
  })

  it('says so where no activity is there any more', async () => {
    await show({ signature_sheet: () => refuse({ kind: 'gone' }) })
    expect(get('sheet-problem').textContent).toContain('no longer in your record')
    expect(all('sheet-export')).toHaveLength(0)
  })
})
