// The states of proof in the window's places, each with its word and its shape; and how what is to check
// is settled. What core and the commands say of the same states is tried in `tests/core/proof` and
// `tests/commands/proof.rs`.

import { describe, expect, it } from 'vitest'
import type { ActivityRow, Language, Proof, ProofState } from '../../../lib/backend'
import { place } from '../../../lib/place.svelte'
import { answers } from '../../../testing/answers'
import { audit, drill } from '../../../testing/audit'
import { complaints, go, open } from '../../../testing/app'
import { acceptance, done, filed, PICTURE, reason, says } from '../../../testing/evidence'
import { all, askedFor, get, refuse, settle, type, type Verbs } from '../../../testing/shell'

const WORDS: Record<ProofState, Record<Language, string>> = {
  proved: { en: 'Proof complete', fr: 'Pièces justificatives complètes' },
  'to-check': { en: 'Proof to check', fr: 'Pièces justificatives à vérifier' },
  missing: { en: 'Proof missing', fr: 'Pièces justificatives manquantes' },
  broken: { en: 'A file needs fixing', fr: 'Un fichier est à rétablir' },
  'not-yet': { en: 'No proof needed yet', fr: 'Pièce justificative pas encore requise' },
  'not-needed': { en: 'No proof needed', fr: 'Aucune pièce justificative requise' },
}

const proof = (state: ProofState): Proof => ({ state, lacking: [], files: 1, reasons: [], told: [] })

/** The list with one row in this state, and that row. */
function listWith(state: ProofState): { years: ReturnType<typeof answers.activitiesBehind>; row: ActivityRow } {
  const years = answers.activitiesBehind()
  const row = years[1]!.rows[0]!
  row.proof = proof(state)
  return { years, row }
}

const rowOf = ({ activity }: ActivityRow) => all('activity-row').find((one) => one.dataset.id === String(activity.id))!

async function opened(state: ProofState, verbs: Verbs = {}, language: Language = 'en') {
  const { years, row } = listWith(state)
  const asked = await open({ evidence_page: () => PICTURE, activities: () => years, ...verbs }, language)
  await go('activities')
  rowOf(row).click()
  await settle(10)
  return { asked, row }
}

describe.each(['en', 'fr'] as Language[])('in %s', (language) => {
  it.each(Object.keys(WORDS) as ProofState[])('%s is said by the same word in every place', async (state) => {
    const word = WORDS[state][language]
    const { row } = await opened(state, {}, language)
    const mark = rowOf(row).querySelector('[data-test="row-proof"]')!
    expect(mark.textContent.trim()).toBe(word)
    expect(mark.querySelector(`svg.${state}`)).not.toBeNull()
    if (state !== 'not-yet') expect(get('evidence-state').textContent.trim()).toBe(word)
    const drawn = drill(1)
    drawn.drawn[0] = { ...drawn.drawn[0]!, state, lacking: [], reasons: [] }
    const audited = audit()
    audited.activities[0] = { ...audited.activities[0]!, proof: state }
    await open({ audit: () => audited, drill: () => drawn }, language)
    await go('audit')
    get('drill-draw').click()
    await settle(20)
    expect(get('drawn-11').querySelector(`p.${state}`)!.textContent.trim()).toBe(word)
  })

  it('what is to check says why, accessibly and with all its words', async () => {
    const reasons = [
      reason('name', 1, { text: says('proof-reason-name', { name: { type: 'text', value: 'R. Exemple' } }) }),
      reason('locked', 1),
      reason('receipt', 1, { accepted: acceptance(1) }),
    ]
    await opened('to-check', { evidence_of: () => [filed(1, { reasons })] }, language)
    expect(all('proof-reason').map((one) => one.dataset.reason)).toEqual(['name', 'locked'])
    expect(get('proof-open').textContent).toContain('R. Exemple')
    expect(get('proof-accepted').textContent).toContain('I looked at it')
    get('proof-accept').click()
    await settle(10)
    expect(await complaints()).toEqual([])
    expect(get('evidence').textContent).not.toMatch(/proof-|undefined|[{}]/)
  })
})

describe('what is to check', () => {
  const day = reason('day', 1, {
    text: says('proof-reason-day', { day: { type: 'day', value: '2025-04-09' } }),
    key: 'day:2025-04-09..2025-04-09|2025-05-09..2025-05-09',
  })

  it('is settled by correcting the activity', async () => {
    await opened('to-check', { evidence_of: () => [filed(1, { reasons: [day] })] })
    get('proof-correct').click()
    await settle()
    expect(document.activeElement).toBe(get('form-start'))
  })

  it('is settled by replacing the file', async () => {
    const { asked } = await opened('to-check', {
      evidence_of: () => [filed(1, { reasons: [day] })],
      replace_evidence: () => done('evidence-replaced', 'a.pdf'),
    })
    get('proof-replace').click()
    await settle(10)
    expect(askedFor(asked, 'replace_evidence')).toEqual([{ file: 1, from: { type: 'chosen' }, language: 'en' }])
  })

  it('is settled by accepting what is shown, with a reason', async () => {
    const { asked, row } = await opened('to-check', {
      evidence_of: () => [filed(1, { reasons: [day] })],
      accept_proof: ({ reason }: Record<string, unknown>) =>
        reason === ''
          ? refuse({ kind: 'fields', problems: [{ field: 'reason', problem: 'missing' }] })
          : done('proof-accepted', 'certificate-1.pdf'),
    })
    get('proof-accept').click()
    await settle(10)
    const field = get<HTMLInputElement>('proof-accept-reason')
    expect(document.activeElement).toBe(field)
    get('proof-accept-save').click()
    await settle(10)
    expect(get('proof-open').textContent).toContain('Say why, in a few words.')
    type(field, 'It was put off')
    get('proof-accept-save').click()
    await settle(10)
    const wanted = { activity: row.activity.id, file: 1, differences: [day.key] }
    expect(askedFor(asked, 'accept_proof')).toEqual([
      { ...wanted, reason: '' },
      { ...wanted, reason: 'It was put off' },
    ])
    expect(get('toast').textContent).toContain('Accepted: “certificate-1.pdf”')
  })

  it('by name leads to the name on certificates', async () => {
    const name = says('proof-reason-name', { name: { type: 'text', value: 'R. Exemple' } })
    await opened('to-check', { evidence_of: () => [filed(1, { reasons: [reason('name', 1, { text: name })] })] })
    expect(all('proof-correct')).toHaveLength(0)
    get('proof-member').click()
    await settle(10)
    expect(place.page).toBe('settings')
  })

  it('can be asked again once it was accepted', async () => {
    const { asked, row } = await opened('proved', {
      evidence_of: () => [filed(1, { reasons: [{ ...day, accepted: acceptance(1) }] })],
      take_back_acceptance: () => done('acceptance-taken-back', 'certificate-1.pdf'),
    })
    expect(all('proof-open')).toHaveLength(0)
    get('proof-take-back').click()
    await settle(10)
    expect(askedFor(asked, 'take_back_acceptance')).toEqual([{ activity: row.activity.id, file: 1 }])
  })
})

it('what is only told holds nothing up, and what was found anew is offered', async () => {
  const told = [says('proof-told-minutes', { stated: { type: 'text', value: '1 h 35' } })]
  const anew = [
    says('proof-also-number', { found: { type: 'text', value: 'P-097' }, words: { type: 'text', value: '#P-097' } }),
  ]
  const { asked, row } = await opened('proved', {
    evidence_of: () => [filed(1, { told, also_says: anew })],
    add_also_said: () => done('corrected', 'NMT workshop'),
  })
  expect(get('evidence-told').textContent).toBe('It states 1 h 35.')
  expect(get('evidence-also').textContent).toContain('Approval number: P-097')
  expect(all('proof-open')).toHaveLength(0)
  expect(get('evidence-also-add').getAttribute('aria-label')).toContain('certificate-1.pdf')
  get('evidence-also-add').click()
  await settle(10)
  expect(askedFor(asked, 'add_also_said')).toEqual([{ activity: row.activity.id, file: 1 }])
})
