// Files that are kept, one of each sort of trouble, checklists, and a signature sheet.

import type { Checklist, Evidence, EvidenceCare, OpenWarning, Session, SignatureSheet } from '../lib/backend'

/** A file of the member's. */
export const file = (id: number, name = `certificate-${id}.pdf`): Evidence => ({
  id,
  fingerprint: String(id).padStart(64, '0'),
  file_type: 'pdf',
  bytes: 120_000,
  file_name: name,
  kind: 'certificate',
  kept_on: '2026-11-20',
  put_away: false,
})

/** Twelve files, all sound. */
export const sound = (): EvidenceCare => ({
  files: 12,
  bytes: 3_400_000,
  checked_on: '2026-11-20',
  check_due: false,
  broken: [],
  put_away: [],
})

/** Three files in trouble, two put away. */
export const broken = (): EvidenceCare => ({
  ...sound(),
  broken: [
    { evidence: file(1), soundness: 'missing', attached_to: [{ id: 1, title: 'NMT workshop', day: '2026-03-04' }] },
    { evidence: file(2), soundness: 'changed', attached_to: [] },
    { evidence: file(3, 'Conférence <b>2025</b>.pdf'), soundness: 'unreadable', attached_to: [] },
  ],
  put_away: [
    { ...file(8), put_away: true },
    { ...file(7), put_away: true },
  ],
})

/** As suggested with its source, changed by the member, and without a source. */
export const checklists = (): Checklist[] => [
  {
    kind: 'workshop',
    wanted: ['certificate'],
    suggested: ['certificate'],
    source: {
      body: 'Example Counselling Association',
      address: 'https://example.org/proof',
      read_on: '2026-11-23',
      says: 'Conferences, workshops … Proof of Attendance',
    },
  },
  { kind: 'conference', wanted: ['certificate', 'programme'], suggested: ['certificate'], source: null },
  { kind: 'other', wanted: [], suggested: ['certificate'], source: null },
]

const session = (no: number, minutes: number | null): Session => ({
  activity: 10 + no,
  no,
  start: `2026-0${no}-10`,
  end: `2026-0${no}-10`,
  title: 'Supervision',
  provider: null,
  presenter: null,
  minutes,
})

/** Three sessions, one without a duration; nobody is named as the supervisor. */
export const sheet = (): SignatureSheet => ({
  made_on: '2026-11-23',
  sheet_for: 'supervision',
  member: { name: 'Sample Therapist', name_on_certificates: null, member_no: null, email: null },
  member_supervises: false,
  participants: 0,
  sessions: [session(1, 60), session(2, 90), session(3, null)],
  series: 'Supervision',
  presenter: null,
  provider: null,
  minutes: 150,
  without_duration: 1,
  bodies: [],
})

/** A warning about files of each sort. */
export const warnings = (): OpenWarning[] => [
  {
    key: 'fresh',
    kind: 'fresh-without-proof',
    subject: 'activity:5',
    text: { id: 'warning-fresh-without-proof', args: { title: { type: 'text', value: 'Drum circle' } } },
    action: { type: 'attach', activity: 5 },
  },
  {
    key: 'broken',
    kind: 'evidence-broken',
    subject: 'evidence:1',
    text: { id: 'warning-evidence-missing', args: { file: { type: 'text', value: 'certificate-1.pdf' } } },
    action: { type: 'mend-evidence', evidence: 1 },
  },
  {
    key: 'unfiled',
    kind: 'unfiled',
    subject: 'evidence',
    text: { id: 'warning-unfiled', args: { files: { type: 'count', value: 2 } } },
    action: { type: 'open-unfiled' },
  },
  {
    key: 'no-evidence',
    kind: 'no-evidence',
    subject: 'camt-mta',
    text: {
      id: 'warning-no-evidence',
      args: { credits: { type: 'credits', value: 7.5 }, activities: { type: 'count', value: 2 } },
    },
    action: { type: 'open-unproved' },
  },
  {
    key: 'proof-to-check',
    kind: 'proof-to-check',
    subject: 'camt-mta',
    text: {
      id: 'warning-proof-to-check',
      args: { credits: { type: 'credits', value: 3.5 }, activities: { type: 'count', value: 2 } },
    },
    action: { type: 'open-to-check' },
  },
]
