// An audit with something of every sort in it, the rehearsal of it, a package and its check.

import type {
  ActivityChoice,
  Audit,
  AuditCheck,
  Cycle,
  Drill,
  Estimate,
  PackageMade,
  Phrase,
  PrivacyFinding,
  Verified,
} from '../lib/backend'
import { answers } from './answers'

/** A sentence of the window's own: what core says of checks is looked at by its tests. */
const says = (id: string, args: Phrase['args'] = {}): Phrase => ({ id, args })

const cycle = (): Cycle => answers.overviewBehind().cycles[0]!.cycle

const choice = (
  id: number,
  no: number,
  title: string,
  proof: ActivityChoice['proof'],
  files: number,
): ActivityChoice => ({
  id,
  no,
  title,
  end: `2026-03-0${no}`,
  proof,
  files,
})

export const finding = (key: string, more: Partial<PrivacyFinding> = {}): PrivacyFinding => ({
  key,
  what: 'client-name',
  field: 'note',
  activity: 11,
  evidence: null,
  title: 'Choir day',
  excerpt: 'Singing with J. D. in the choir',
  found: 'J. D.',
  ...more,
})

/** In core's order: in order, open and pressing mixed. */
const checks = (): AuditCheck[] => [
  { id: 'total', state: 'in-order', text: says('overview-next-none'), actions: [] },
  {
    id: 'evidence',
    state: 'pressing',
    text: says('warning-no-evidence', {
      credits: { type: 'credits', value: 7.5 },
      activities: { type: 'count', value: 2 },
    }),
    actions: [{ type: 'attach', activity: 11 }, { type: 'attach', activity: 12 }, { type: 'open-unproved' }],
  },
  { id: 'rules', state: 'in-order', text: says('overview-next-none'), actions: [] },
  {
    id: 'details',
    state: 'open',
    text: says('sheet-missing-name'),
    actions: [{ type: 'open-member' }],
  },
  {
    id: 'files',
    state: 'pressing',
    text: says('files-check-broken', { broken: { type: 'count', value: 2 } }),
    actions: [{ type: 'mend-evidence', evidence: 1 }, { type: 'mend-evidence', evidence: 2 }, { type: 'check-files' }],
  },
  { id: 'drafts', state: 'open', text: says('mark-draft'), actions: [{ type: 'open-drafts' }] },
  { id: 'privacy', state: 'open', text: says('audit-page-privacy-hint'), actions: [{ type: 'open-privacy' }] },
]

export const audit = (more: Partial<Audit> = {}): Audit => ({
  cycle: cycle(),
  in_order: 2,
  checks: checks(),
  privacy: [
    finding('name'),
    finding('birth', {
      what: 'birth-date',
      field: 'reflection',
      activity: 12,
      title: 'NMT workshop',
      excerpt: 'born 1990-01-02',
      found: '1990-01-02',
    }),
    finding('file', {
      what: 'health-number',
      field: 'file-name',
      activity: null,
      evidence: 3,
      title: '1234 567 890.pdf',
      excerpt: '1234 567 890.pdf',
      found: '1234 567 890',
    }),
    finding('reason', { field: 'adjustment-reason', activity: null, title: '' }),
  ],
  activities: [
    choice(11, 1, 'Choir day', 'missing', 0),
    choice(12, 2, 'NMT workshop', 'proved', 2),
    choice(13, 3, 'Conférence <b>2026</b>', 'broken', 1),
  ],
  exhibits: 3,
  bytes: 4_200_000,
  not_available: 1,
  ...more,
})

/** Nothing is open, and nothing is there. */
export const nothing = (): Audit =>
  audit({
    in_order: 1,
    checks: [{ id: 'total', state: 'in-order', text: says('overview-next-none'), actions: [] }],
    privacy: [],
    activities: [],
    exhibits: 0,
    not_available: 0,
  })

/** Three were drawn: one that lacks all, one in order, one with a lost file. */
export const drill = (seed: number): Drill => ({
  seed,
  in_order: 1,
  drawn: [
    {
      id: 11,
      no: 1,
      title: 'Choir day',
      end: '2026-03-01',
      state: 'missing',
      lacking: ['certificate', 'programme'],
      broken: [],
      reasons: [],
    },
    { id: 12, no: 2, title: 'NMT workshop', end: '2026-03-02', state: 'proved', lacking: [], broken: [], reasons: [] },
    {
      id: 13,
      no: 3,
      title: 'Conférence <b>2026</b>',
      end: '2026-03-03',
      state: 'broken',
      lacking: [],
      broken: [{ evidence: 1, file_name: 'certificate-1.pdf', soundness: 'missing' }],
      reasons: [],
    },
  ],
  mails: [
    {
      provider: 'Larkspur Example Institute',
      activities: [11],
      subject: says('evidence-lacking', { kinds: { type: 'message', value: 'evidence-kind-certificate' } }),
      body: [
        says('warning-fresh-without-proof', { title: { type: 'text', value: 'Choir day' } }),
        says('evidence-kind-certificate'),
      ],
    },
    {
      provider: null,
      activities: [11, 13],
      subject: says('evidence-kind-certificate'),
      body: [says('evidence-kind-programme')],
    },
  ],
})

export const estimate = (more: Partial<Estimate> = {}): Estimate => ({
  findings: 0,
  bytes: 4_600_000,
  exhibits: 3,
  pages: 5,
  not_available: [],
  ...more,
})

export const made = (more: Partial<PackageMade> = {}): PackageMade => ({
  file: { no: 1, file_name: 'audit-package.pdf', folder: '/home/sample' },
  bytes: 4_712_345,
  exhibits: 3,
  not_available: [],
  not_shown: 0,
  ...more,
})

export const verified = (more: Partial<Verified['verification']> = {}): Verified => ({
  file_name: 'audit-package.zip',
  verification: {
    kind: 'zip',
    outcome: 'unchanged',
    made_on: '2026-11-23',
    member: 'Sample Therapist',
    program: 'Certified Music Therapist (MTA)',
    files: 7,
    differences: [],
    system_files: [],
    ...more,
  },
})
