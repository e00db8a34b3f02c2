// Files that wait and files of activities, made of parts.

import type {
  Acceptance,
  Arrived,
  Deed,
  Done,
  Evidence,
  FiledEvidence,
  Found,
  Phrase,
  ProofReason,
  Reason,
  RefusedFile,
  Suggested,
  UnfiledFile,
} from '../lib/backend'

export const file = (id: number, name = `certificate-${id}.pdf`): Evidence => ({
  id,
  fingerprint: String(id).repeat(64).slice(0, 64),
  file_type: 'pdf',
  bytes: 12_345,
  file_name: name,
  kind: 'certificate',
  kept_on: '2026-11-23',
  put_away: false,
})

const NOTHING: Suggested = {
  title: null,
  provider: null,
  start: null,
  end: null,
  credits: null,
  ceu: null,
  minutes: null,
  number: null,
  topics: null,
  format: null,
  presenter: null,
  name: null,
  partial: null,
  courses: [],
  kind: null,
}

/** What was read for sure, from these words. */
export const read = <T>(value: T, from: string): Found<T> => ({ value, from, sure: true })

/** What is worth a look. */
export const perhaps = <T>(value: T, from: string): Found<T> => ({ value, from, sure: false })

/** A file that waits, read, with what it suggests. */
export const waiting = (
  id: number,
  suggested: Partial<Suggested> = {},
  more: Partial<UnfiledFile> = {},
): UnfiledFile => ({
  evidence: file(id),
  legibility: 'read',
  pages: 1,
  has_text: true,
  recognised: false,
  suggested: { ...NOTHING, ...suggested },
  likely: [],
  proposed: [],
  together: [],
  sureness: 'to-check',
  ...more,
})

/** What a certificate in order suggests. */
export const SONGWRITING: Partial<Suggested> = {
  title: read('Songwriting in Palliative Care', 'Songwriting in Palliative Care'),
  provider: read('Larkspur Example Institute', 'Larkspur Example Institute'),
  start: read('2024-11-15', 'November 15, 2024 · online'),
  end: read('2024-11-15', 'November 15, 2024 · online'),
  credits: read(1.5, '3 contact hours · 1.5 credits'),
  minutes: read(180, '3 contact hours · 1.5 credits'),
  kind: 'certificate',
}

/** A file of an activity, as it was kept. */
export const filed = (id: number, more: Partial<FiledEvidence> = {}): FiledEvidence => ({
  evidence: file(id),
  soundness: 'sound',
  checked_on: '2026-11-23',
  legibility: 'read',
  pages: 1,
  has_text: true,
  recognised: false,
  others: [],
  reasons: [],
  told: [],
  also_says: [],
  ...more,
})

/** A sentence of core's. */
export const says = (id: string, args: Phrase['args'] = {}): Phrase => ({ id, args })

/** Something that speaks against the file with this number. */
export const reason = (of: Reason, evidence: number, more: Partial<ProofReason> = {}): ProofReason => ({
  reason: of,
  evidence,
  text: says(`proof-reason-${of}`),
  key: of,
  accepted: null,
  ...more,
})

/** That something of the file with this number is accepted. */
export const acceptance = (evidence: number): Acceptance => ({
  activity: 1,
  evidence,
  difference: 'unread',
  reason: 'I looked at it',
  on: '2026-11-23',
})

export const done = (deed: Deed, title: string, count = 1): Done => ({ deed, title, count, activities: [] })

/** What came, all of it new. */
export const arrived = (of: Evidence[], deed: Deed, refused: RefusedFile[] = []): Arrived => ({
  filing:
    of.length === 0
      ? null
      : {
          done: done(deed, of[0]!.file_name, of.length),
          files: of.map((evidence) => ({ evidence, arrival: { type: 'new' } })),
        },
  refused,
  stopped: false,
})

export const refused = (name: string, id: string): RefusedFile => ({
  file_name: name,
  why: { id, args: { file: { type: 'text', value: name }, most: { type: 'count', value: 100 } } },
})

/** A picture of a page, as small as there is. */
export const PICTURE = {
  address: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
}
