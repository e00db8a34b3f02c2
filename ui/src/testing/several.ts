// A record with three open cycles, made of parts: what core answers for one is in `answers`.

import type {
  CycleStanding,
  Measure,
  Overview,
  Phrase,
  ProgramClaim,
  RuleShape,
  RuleStanding,
  Score,
  Source,
  State,
  Suggestion,
} from '../lib/backend'

const SOURCE: Source = { source: 'https://example.org/rules', read_on: '2026-11-23', confidence: 'stated' }

type Standing = CycleStanding['standing']

/** How a rule stands; what is not said is as in a rule that is met. */
export function ruleStanding(
  id: string,
  shape: RuleShape,
  title: RuleStanding['title'],
  figures: Partial<RuleStanding> & { required: number; counted: number; measure?: Measure },
): RuleStanding {
  const met = figures.counted >= figures.required
  return {
    rule: { id, name: null, ...shape, ...SOURCE, remark: null, alternatives: [] },
    title,
    states: { id: 'rule-states-total', args: { credits: { type: 'credits', value: figures.required } } },
    measure: 'credits',
    with_plans: figures.counted,
    stopped: 0,
    met,
    met_with_plans: met,
    impossible: false,
    ...figures,
  }
}

const heading: Phrase = {
  id: 'heading-to-go',
  args: {
    missing: { type: 'credits', value: 28 },
    months: { type: 'count', value: 13 },
    rate: { type: 'tenths', value: 21 },
  },
}

function cycle(
  id: number,
  program: { id: string; en: string; fr: string; months: number; total: number },
  days: { first: string; last: string; left: number },
  state: State,
  counted: number,
  rules: RuleStanding[],
): CycleStanding {
  const total = ruleStanding(
    'total',
    { shape: 'total', credits: program.total },
    { type: 'message', value: 'rule-total' },
    {
      required: program.total,
      counted,
    },
  )
  const standings = [total, ...rules]
  const published = {
    id: program.id,
    name: { en: program.en, fr: program.fr },
    body: { en: `The body of ${program.en}`, fr: `L’organisme de ${program.fr}` },
    cycle: { months: program.months, ends: null, ...SOURCE },
    rules: standings.map(({ rule }) => rule),
  }
  const standing: Standing = {
    cycle: id,
    state,
    required: program.total,
    earned: counted,
    counted,
    over_cap: 0,
    carried_in: 0,
    planned: 0,
    missing: program.total - counted,
    without_evidence: counted,
    to_check: 0,
    pace: counted,
    rate_per_month: 2.1,
    days_left: days.left,
    rules: standings,
    carry_over: null,
    late_entry_until: null,
    keep_proof_until: '2035-12-31',
    unproved: [],
    broken: [],
    doubtful: [],
    countings: [],
    heading,
    sentences: [
      {
        id: 'standing-earned',
        args: { counted: { type: 'credits', value: counted }, required: { type: 'credits', value: program.total } },
      },
    ],
  }
  return {
    cycle: {
      id,
      program: published,
      published,
      first_day: days.first,
      last_day: days.last,
      adjustments: [],
      choices: {},
      confirmations: [],
      carried_in: null,
      closed_on: null,
    },
    standing,
    rules: standings.map(({ rule, title, states }) => ({ ...rule, role: 'asks', title, states })),
    can_compare: false,
  }
}

const ethics = { type: 'message', value: 'topic-ethics' } as const

export const camt = () =>
  cycle(
    1,
    {
      id: 'camt-mta',
      en: 'Certified Music Therapist (MTA)',
      fr: 'Musicothérapeute certifié·e (MTA)',
      months: 60,
      total: 60,
    },
    { first: '2024-01-01', last: '2028-12-31', left: 769 },
    'on-pace',
    36,
    [],
  )

export const cbmt = () =>
  cycle(
    2,
    {
      id: 'cbmt-mtbc',
      en: 'Music Therapist – Board Certified (MT-BC)',
      fr: 'Musicothérapeute certifié·e par le CBMT (MT-BC)',
      months: 60,
      total: 100,
    },
    { first: '2025-01-01', last: '2029-12-31', left: 1134 },
    'at-risk',
    36,
    [
      ruleStanding('ethics', { shape: 'minimum-of-topic', topic: 'ethics', credits: 3 }, ethics, {
        required: 3,
        counted: 1,
        with_plans: 3,
        met_with_plans: true,
      }),
      ruleStanding(
        'own-areas',
        { shape: 'different-topics', count: 3, among: ['groups', 'choir', 'neurology'] },
        {
          type: 'words',
          value: { en: 'Areas', fr: 'Domaines' },
        },
        { required: 3, counted: 2, measure: 'topics' },
      ),
      ruleStanding(
        'yearly',
        { shape: 'minimum-each-year', credits: 12 },
        { type: 'message', value: 'rule-minimum-each-year' },
        {
          required: 60,
          counted: 20,
          impossible: true,
        },
      ),
      ruleStanding(
        'reading',
        { shape: 'maximum-of-kind', kind: 'independent-learning', credits: 10 },
        {
          type: 'message',
          value: 'kind-independent-learning',
        },
        { required: 10, counted: 10, stopped: 2.5, met: true, met_with_plans: true },
      ),
    ],
  )

export const crpo = () =>
  cycle(
    3,
    {
      id: 'crpo-rp',
      en: 'Registered Psychotherapist (RP)',
      fr: 'Psychothérapeute autorisé·e (PA)',
      months: 24,
      total: 40,
    },
    { first: '2025-01-01', last: '2026-12-31', left: 38 },
    'behind',
    12,
    [
      ruleStanding(
        'self-assessment',
        {
          shape: 'yes-no',
          question: { en: 'The self-assessment is submitted', fr: 'L’auto-évaluation est soumise' },
        },
        {
          type: 'words',
          value: { en: 'The self-assessment is submitted', fr: 'L’auto-évaluation est soumise' },
        },
        { required: 1, counted: 0, measure: 'confirmation' },
      ),
      ruleStanding(
        'didactic',
        { shape: 'at-least-one', kinds: [], topics: ['didactic'] },
        {
          type: 'message',
          value: 'topic-didactic',
        },
        { required: 1, counted: 1, measure: 'activities' },
      ),
    ],
  )

const served = (cycle: number, program: string, rule: string, name: RuleStanding['title']) => ({
  cycle,
  program,
  rule,
  name,
})
const allCredits = { type: 'message', value: 'rule-total' } as const

export const suggestion = (): Suggestion => ({
  kind: 'graduate-course',
  topic: 'ethics',
  kind_name: { type: 'message', value: 'kind-graduate-course' },
  topic_name: ethics,
  serves: [
    served(1, 'camt-mta', 'total', allCredits),
    served(2, 'cbmt-mtbc', 'total', allCredits),
    served(2, 'cbmt-mtbc', 'ethics', ethics),
  ],
})

/** Three open cycles, a suggestion, and a warning about one of them. */
export const several = (): Overview => ({
  today: '2026-11-23',
  cycles: [camt(), cbmt(), crpo()],
  warnings: [
    {
      key: 'ended',
      kind: 'rule-short',
      subject: 'cbmt-mtbc',
      text: {
        id: 'warning-rule-short',
        args: { missing: { type: 'credits', value: 2 }, rule: ethics },
      },
      action: { type: 'add-plan' },
    },
    {
      key: 'unconfirmed',
      kind: 'rule-unconfirmed',
      subject: 'crpo-rp',
      text: { id: 'warning-rule-unconfirmed', args: { rule: { type: 'message', value: 'topic-didactic' } } },
      action: { type: 'open-rules' },
    },
  ],
  best_next: [suggestion()],
  kinds: [],
  unfiled_count: 0,
  activity_count: 31,
  plan_count: 3,
})

/** What three programs make of one activity: one corrected, one in full, one over a maximum. */
export const claims = (activity: number): ProgramClaim[] => [
  {
    cycle: 1,
    program: 'camt-mta',
    name: camt().cycle.program.name,
    usual: 6,
    correction: { program: 'camt-mta', credits: 3, note: 'left after the first half' },
    counting: { activity, claimed: 3, counted: 3, outcome: { type: 'counted' } },
    reasons: [
      {
        id: 'claim-corrected',
        args: { credits: { type: 'credits', value: 3 }, note: { type: 'text', value: 'left after the first half' } },
      },
    ],
  },
  {
    cycle: 2,
    program: 'cbmt-mtbc',
    name: cbmt().cycle.program.name,
    usual: 6,
    correction: null,
    counting: { activity, claimed: 6, counted: 4, outcome: { type: 'over-cap', rule: 'reading', planned: false } },
    reasons: [{ id: 'claim-given', args: { credits: { type: 'credits', value: 6 } } }],
  },
  {
    cycle: 3,
    program: 'crpo-rp',
    name: crpo().cycle.program.name,
    usual: null,
    correction: null,
    counting: { activity, claimed: 0, counted: 0, outcome: { type: 'needs-details' } },
    reasons: [{ id: 'claim-needs-details', args: {} }],
  },
]

/** A score in 50 credits over 24 months, with a leave in it and credits carried in. */
export const scoreOfTwoYears = (): Score => ({
  width: 992,
  height: 300,
  left: 46,
  right: 824,
  years_y: 256,
  lines: [50, 40, 30, 20, 10].map((credits, at) => ({ y: 34 + 39 * at, credits })),
  ledger_lines: [{ from: { x: 46, y: 229 }, to: { x: 77, y: 229 } }],
  barlines: [
    { x: 46, label: '2025' },
    { x: 410, label: '2026' },
    { x: 815, label: '2027' },
  ],
  notes: [],
  earned: [
    { x: 46, y: 190 },
    { x: 700, y: 190 },
  ],
  pace: [
    { x: 46, y: 229 },
    { x: 200, y: 180 },
    { x: 300, y: 180 },
    { x: 824, y: 34 },
  ],
  needed: { from: { x: 700, y: 190 }, to: { x: 824, y: 34 } },
  plan: [],
  today: { from: { x: 700, y: 12 }, to: { x: 700, y: 233 } },
  labels: [],
})
