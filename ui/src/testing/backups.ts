// Backups, as the shell tells of them.

import type { Backup, Backups, KeptBackup, RestoreDone, RestorePreview } from '../lib/backend'

export const backup = (id: number, made_at: string, other: Partial<Backup> = {}): Backup => ({
  id,
  made_at,
  reason: 'changed',
  activities: 28,
  certificates: 12,
  lacking: 0,
  verified: true,
  ...other,
})

export const kept = (of: Backup, place: KeptBackup['place'] = 'own'): KeptBackup => ({
  place,
  name: of.made_at.replace('T', ' ').replaceAll(':', '-'),
  backup: of,
})

/** Seven backups, one of them not whole, and a second folder that is away. */
export const backups = (): Backups => ({
  kept: [
    kept(backup(7, '2026-11-23T14:03:05')),
    kept(backup(6, '2026-11-22T09:30:00', { reason: 'before-restore' })),
    kept(backup(5, '2026-11-21T09:30:00', { lacking: 1 })),
    kept(backup(4, '2026-11-20T09:30:00', { verified: false })),
    kept(backup(3, '2026-11-19T09:30:00', { reason: 'asked' })),
    kept(backup(2, '2026-11-18T09:30:00')),
    kept(backup(1, '2026-11-17T09:30:00', { activities: 1, certificates: 1 })),
  ],
  folder: '/home/sample/ledgerline/backups',
  second: { folder: '/media/stick', reached_at: '2026-11-01T09:30:00', is_there: false },
})

export const preview = (other: Partial<RestorePreview> = {}): RestorePreview => ({
  backup: backup(6, '2026-11-22T09:30:00'),
  of_another: null,
  gone: Array.from({ length: 12 }, (_, at) => ({ id: at + 1, title: `Session ${at + 1}`, day: '2026-11-23' })),
  as_before: [{ id: 30, title: 'NMT workshop', day: '2026-03-04' }],
  back: [],
  certificates_gone: 3,
  certificates_back: 0,
  lost: [],
  ...other,
})

export const restored = (): RestoreDone => ({
  restored: { activities: 16, certificates: 9, lost: [], kept_damaged: null },
  before: kept(backup(8, '2026-11-23T15:00:00', { reason: 'before-restore' })),
})
