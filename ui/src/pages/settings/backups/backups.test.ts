import { describe, expect, it, vi } from 'vitest'
import type { Language } from '../../../lib/backend'
import { safety } from '../../../lib/backups.svelte'
import { complaints, go, open } from '../../../testing/app'
import { backup, backups, kept, preview, restored } from '../../../testing/backups'
import { fill, tap, within } from '../../../testing/settings'
import { all, askedFor, get, refuse, settle, type Asked, type Verbs } from '../../../testing/shell'

async function shown(verbs: Verbs = {}, language: Language = 'en'): Promise<Asked> {
  safety.restored = null
  safety.now = null
  const asked = await open({ backups, preview_restore: () => preview(), restore: restored, ...verbs }, language)
  await go('settings')
  await settle(10)
  return asked
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it('the section and its dialogs are accessible and find all their words', async () => {
    const errors = vi.spyOn(console, 'error')
    await shown({}, language)
    expect(await complaints()).toEqual([])
    await tap('backup-restore')
    await settle(10)
    expect(await complaints(document.querySelector('dialog')!)).toEqual([])
    await tap('restore-cancel')
    await tap('export-everything')
    fill('everything-passphrase', 'several words')
    await settle()
    expect(await complaints(document.querySelector('dialog')!)).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  }, 60_000)
})

describe('what is kept', () => {
  it('is told in Settings and in the foot of the navigation', async () => {
    await shown()
    expect(get('backup-last').textContent).toContain('Last backed up today at 14:03')
    expect(get('nav-backup').textContent).toContain('Backed up today at 14:03, opened and checked')
    expect(all('backup')).toHaveLength(5)
    await tap('backup-all')
    expect(all('backup')).toHaveLength(7)
    expect(all('backup')[3]?.textContent).toContain('not whole any more')
    expect(all('backup')[2]?.textContent).toContain('1 certificate is not in it')
    expect(get('second-folder').textContent).toContain('cannot be reached now')
  })

  it('leads to Settings from the foot of the navigation, and says where there is none', async () => {
    await open({})
    await settle(10)
    expect(get('nav-backup').textContent).toContain('Not backed up yet')
    await tap('nav-backup')
    await settle(10)
    expect(document.activeElement?.id).toBe('settings-backups')
  })

  it('is looked at in the browser', async () => {
    const asked = await shown({ open_backup: () => null })
    await tap('backup-look')
    expect(askedFor(asked, 'open_backup')).toEqual([{ place: 'own', name: '2026-11-23 14-03-05' }])
  })
})

describe('backing up', () => {
  it('is done by a button, which says what came of it', async () => {
    const made = { backup: backup(8, '2026-11-23T15:00:00'), is_new: true, in_second: null }
    const asked = await shown({ back_up: () => made })
    await tap('back-up')
    await settle(10)
    expect(askedFor(asked, 'back_up')).toHaveLength(1)
    expect(get('toast').textContent).toContain('Backed up, opened and checked')
  })

  it('says what keeps it from being done', async () => {
    const text = { id: 'failure-backup-disk-full', args: { path: { type: 'text', value: '/home/sample' } } } as const
    await shown({ back_up: () => refuse({ kind: 'refused', why: 'not-backed-up', text }) })
    await tap('back-up')
    await settle(10)
    expect(get('toast').textContent).toContain('There is no room for a backup in /home/sample.')
  })

  it('goes to a second folder until that is no longer wanted', async () => {
    const made = { backup: backup(8, '2026-11-23T15:00:00'), is_new: false, in_second: true }
    const asked = await shown({ choose_second_folder: () => made, forget_second_folder: () => null })
    await tap('choose-second')
    await settle(10)
    expect(get('toast').textContent).toContain('in the second folder as well')
    await tap('forget-second')
    await settle(10)
    expect(askedFor(asked, 'forget_second_folder')).toHaveLength(1)
  })
})

describe('restoring', () => {
  it('says what would change, does it, and can be undone', async () => {
    const asked = await shown()
    within(all('backup')[1]!, 'backup-restore').click()
    await settle(10)
    expect(get('restore-gone').textContent).toContain('12 activities are newer than this backup')
    expect(get('restore-gone').querySelectorAll('li')).toHaveLength(7)
    expect(get('restore-certificates-gone').textContent).toContain('3 certificates are newer')
    expect(document.activeElement).toBe(get('restore-preview'))
    await tap('restore-save')
    await settle(10)
    expect(document.querySelector('dialog')).toBeNull()
    expect(get('toast').textContent).toContain('Restored: 16 activities and 9 certificates')
    await tap('restore-undo')
    await settle(10)
    expect(askedFor(asked, 'restore').map(({ from }) => from)).toEqual([
      { type: 'backup', place: 'own', name: '2026-11-22 09-30-00' },
      { type: 'backup', place: 'own', name: '2026-11-23 15-00-00' },
    ])
    expect(all('restore-undo')).toHaveLength(0)
  })

  it('asks for the passphrase of a file that is locked, and says when it is another', async () => {
    const refused = (why: 'locked' | 'wrong-passphrase') =>
      refuse({
        kind: 'refused',
        why,
        text: { id: `failure-restore-${why}`, args: { file: { type: 'text', value: 'all.zip.age' } } },
      })
    const asked = await shown({
      choose_everything: () => ({ no: 1, file_name: 'all.zip.age' }),
      preview_restore: ({ from }) => {
        if (from.passphrase === null) refused('locked')
        if (from.passphrase !== 'right') refused('wrong-passphrase')
        return preview({ of_another: 'Another Member' })
      },
    })
    await tap('open-everything')
    await settle(10)
    fill('restore-passphrase', 'wrong')
    await tap('restore-save')
    await settle(10)
    expect(get('restore-passphrase-problem').textContent).toContain('This is not the passphrase')
    fill('restore-passphrase', 'right')
    await tap('restore-save')
    await settle(10)
    expect(get('restore-of-another').textContent).toContain('Another Member')
    await tap('restore-save')
    await settle(10)
    expect(askedFor(asked, 'restore')).toEqual([{ from: { type: 'file', no: 1, passphrase: 'right' } }])
  })

  it('is offered where the record is lost', async () => {
    const trouble = { kind: 'missing', path: '/home/sample/ledgerline', detail: '', whose: null } as const
    const asked = await open({
      opening: () => ({ type: 'trouble', trouble }),
      open_again: () => ({ type: 'ready' }),
      backups: () => ({ ...backups(), kept: [kept(backup(7, '2026-11-23T14:03:05'))] }),
      preview_restore: () => preview({ gone: [], as_before: [], certificates_gone: 0 }),
      restore: () => ({ ...restored(), before: null }),
    })
    await settle(10)
    await tap('backup-restore')
    await settle(10)
    expect(all('restore-gone')).toHaveLength(0)
    await tap('restore-save')
    await settle(20)
    expect(askedFor(asked, 'open_again')).toHaveLength(1)
    expect(all('nav-overview')).toHaveLength(1)
  })
})

describe('everything in one file', () => {
  const exported = {
    file: { no: 1, file_name: 'Ledgerline 2026-11-23.zip.age', folder: '/home/sample' },
    bytes: 3_400_000,
    activities: 28,
    certificates: 12,
    lacking: 0,
  }

  it('is exported with a passphrase that is typed twice, and said to be final', async () => {
    const asked = await shown({ export_everything: () => exported })
    await tap('export-everything')
    expect(all('everything-final')).toHaveLength(0)
    fill('everything-passphrase', 'several words')
    await settle()
    expect(get('everything-final').textContent).toContain('There is no way to find it again')
    fill('everything-passphrase-again', 'several word')
    await tap('everything-do')
    expect(get('everything-passphrase-again-problem').textContent).toContain('not the same')
    expect(askedFor(asked, 'export_everything')).toEqual([])
    fill('everything-passphrase-again', 'several words')
    await tap('everything-do')
    await settle(10)
    expect(askedFor(asked, 'export_everything')).toEqual([{ passphrase: 'several words', language: 'en' }])
    expect(get('everything-result').textContent).toContain('3.4 MB; opened and checked')
  })

  it('is exported without one', async () => {
    const asked = await shown({ export_everything: () => null })
    await tap('export-everything')
    await tap('everything-do')
    await settle(10)
    expect(askedFor(asked, 'export_everything')).toEqual([{ passphrase: null, language: 'en' }])
    expect(all('everything-result')).toHaveLength(0)
  })
})
