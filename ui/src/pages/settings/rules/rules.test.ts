import { describe, expect, it } from 'vitest'
import { announcements } from '../../../lib/announcer.svelte'
import type { RuleForm } from '../../../lib/backend'
import { preview } from '../../../testing/programs'
import { alone, choose, fill, settings, tap, within } from '../../../testing/settings'
import { camt, cbmt } from '../../../testing/several'
import { all, askedFor, comes, get, refuse, settle, type } from '../../../testing/shell'

/** The form as it is sent, with what every form has. */
const sent = (form: Partial<RuleForm>): RuleForm => ({
  shape: '',
  name: '',
  credits: '',
  kind: '',
  topic: '',
  kinds: [],
  topics: [],
  format: '',
  count: '',
  minutes: '',
  rounding: '',
  shortest: '',
  days: '',
  months: '',
  question: '',
  source: 'a letter',
  read_on: '2026-11-23',
  confidence: 'yours',
  remark: '',
  ...form,
})

describe('the form for a rule', () => {
  type Filled = Partial<RuleForm> & { boxes?: string[]; others?: string }

  it.each<[string, Filled, Partial<RuleForm>]>([
    ['minimum-of-kind', { credits: '3', kind: 'workshop' }, { credits: '3', kind: 'workshop' }],
    ['minimum-of-topic', { credits: '1,5', topic: 'Éthique et déontologie' }, { credits: '1,5', topic: 'ethics' }],
    ['minimum-each-year', { credits: '12' }, { credits: '12' }],
    [
      'different-kinds',
      { count: '3', boxes: ['kinds-workshop', 'kinds-other'] },
      { count: '3', kinds: ['workshop', 'other'] },
    ],
    [
      'different-topics',
      { count: '2', boxes: ['topics-ethics'], others: 'groups, Choir' },
      { count: '2', topics: ['ethics', 'groups', 'Choir'] },
    ],
    ['activities-with-topic', { count: '3', topic: 'support chapter' }, { count: '3', topic: 'support chapter' }],
    [
      'at-least-one',
      { boxes: ['kinds-presentation', 'topics-didactic'] },
      { kinds: ['presentation'], topics: ['didactic'] },
    ],
    ['yes-no', { question: 'The form is sent' }, { question: 'The form is sent' }],
    ['maximum-of-kind', { credits: '10', kind: 'publication' }, { credits: '10', kind: 'publication' }],
    ['maximum-of-topic', { credits: '10', topic: 'supervision' }, { credits: '10', topic: 'supervision' }],
    ['maximum-of-format', { credits: '12', format: 'self-study' }, { credits: '12', format: 'self-study' }],
    ['maximum-per-activity', { credits: '8' }, { credits: '8' }],
    ['maximum-per-day', { credits: '8' }, { credits: '8' }],
    ['unit', { minutes: '50' }, { minutes: '50', rounding: 'hundredth' }],
    [
      'unit',
      { minutes: '50', rounding: 'whole', shortest: '25' },
      { minutes: '50', rounding: 'whole', shortest: '25' },
    ],
    ['worth', { kind: 'graduate-course', credits: '36' }, { kind: 'graduate-course', credits: '36' }],
    [
      'carry-over',
      { credits: '12', months: '6', boxes: ['kinds-conference', 'topics-ethics'] },
      { credits: '12', months: '6', kinds: ['conference'], topics: ['ethics'] },
    ],
    ['late-entry', { days: '30' }, { days: '30' }],
    ['keep-proof', { months: '12' }, { months: '12' }],
    ['only-while-member', {}, {}],
  ])('%s sends what its sentence says', async (shape, filled, expected) => {
    const asked = await settings({ overview: alone(camt) })
    await tap('rule-add')
    choose('rule-shape', shape)
    await settle()
    const { boxes = [], others, ...fields } = filled
    for (const [name, text] of Object.entries(fields)) {
      if (name === 'kind' || name === 'format' || name === 'rounding') choose(`rule-${name}`, text as string)
      else fill(`rule-${name}`, text as string)
    }
    for (const box of boxes) get(`rule-${box}`).click()
    if (others) fill('rule-topics-other', others)
    fill('rule-source', 'a letter')
    await settle()
    await tap('rule-form-save')
    expect(askedFor(asked, 'put_rule')).toEqual([
      { of: { type: 'cycle', cycle: 1 }, rule: null, form: sent({ shape, ...expected }) },
    ])
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('shows a rule that is there, in the reader’s words, and sends it changed', async () => {
    const asked = await settings({ overview: alone(cbmt) }, 'fr')
    within(get('rules-item-ethics'), 'rule-change').click()
    await settle(10)
    expect(get<HTMLInputElement>('rule-topic').value).toBe('Éthique et déontologie')
    expect(get<HTMLInputElement>('rule-credits').value).toBe('3')
    fill('rule-credits', '4,5')
    await settle()
    await tap('rule-form-save')
    const [{ rule, form }] = askedFor(asked, 'put_rule')
    expect(rule).toBe('ethics')
    expect(form).toMatchObject({ shape: 'minimum-of-topic', topic: 'ethics', credits: '4,5', confidence: 'stated' })
  })

  it('sends nothing of another shape that was filled in before', async () => {
    const asked = await settings({ overview: alone(camt) })
    await tap('rule-add')
    choose('rule-shape', 'minimum-of-kind')
    await settle()
    fill('rule-credits', '3')
    choose('rule-kind', 'workshop')
    choose('rule-shape', 'unit')
    await settle()
    fill('rule-minutes', '50')
    await settle()
    await tap('rule-form-save')
    expect(askedFor(asked, 'put_rule')[0].form).toMatchObject({ shape: 'unit', minutes: '50', credits: '', kind: '' })
  })

  it('offers what can stand once only where it does not stand yet, and never another total', async () => {
    await settings({ overview: alone(cbmt) })
    await tap('rule-add')
    const shapes = [...get<HTMLSelectElement>('rule-shape').options].map(({ value }) => value)
    expect(shapes).not.toContain('total')
    expect(shapes).not.toContain('minimum-each-year')
    expect(shapes).toContain('unit')
  })

  it('suggests topics, those of the rules too', async () => {
    await settings({ overview: alone(cbmt) })
    await tap('rule-add')
    choose('rule-shape', 'minimum-of-topic')
    await settle()
    await tap('rule-topic-choir')
    expect(get<HTMLInputElement>('rule-topic').value).toBe('choir')
  })

  it('shows what the rule would do, and says it', async () => {
    const asked = await settings({ overview: alone(cbmt) })
    within(get('rules-item-ethics'), 'rule-change').click()
    await settle()
    fill('rule-credits', '5')
    await settle()
    fill('rule-credits', '50')
    await comes('rule-preview-after')
    expect(askedFor(asked, 'preview_rule')).toHaveLength(1)
    expect(askedFor(asked, 'preview_rule')[0]).toMatchObject({ cycle: 2, rule: 'ethics', form: { credits: '50' } })
    expect(get('rule-preview-before').textContent).toContain('On pace')
    expect(get('rule-preview-after').textContent).toContain('At risk')
    expect(get('rule-preview').textContent).toContain('28 credits to go')
    expect(announcements.at(-1)?.text).toContain('With this rule: At risk')
  })

  it('shows it before it is said where the rule comes from', async () => {
    const asked = await settings({ overview: alone(camt) })
    await tap('rule-add')
    choose('rule-shape', 'maximum-per-day')
    await settle()
    fill('rule-credits', '8')
    await comes('rule-preview-after')
    expect(askedFor(asked, 'preview_rule').at(-1).form.source).toBe('…')
    expect(get('rule-preview-after')).toBeTruthy()
    get('rule-source').dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await settle()
    expect(get('rule-source-problem').textContent).toContain('where it comes from')
  })

  it('says so when nothing changes', async () => {
    await settings({ overview: alone(cbmt), preview_rule: () => ({ ...preview(), before: preview().after }) })
    within(get('rules-item-ethics'), 'rule-change').click()
    expect((await comes('rule-preview-same')).textContent).toBe('Your standing stays as it is.')
    expect(all('rule-preview-after')).toHaveLength(0)
  })

  it('complains about a field only after it was left', async () => {
    await settings({
      overview: alone(camt),
      preview_rule: () =>
        refuse({
          kind: 'fields',
          problems: [{ field: 'credits', problem: 'not-credits' }],
        }),
    })
    await tap('rule-add')
    choose('rule-shape', 'minimum-each-year')
    await settle()
    const credits = get<HTMLInputElement>('rule-credits')
    type(credits, 'many')
    await settle(350)
    expect(all('rule-credits-problem')).toHaveLength(0)
    credits.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: get('rule-source') }))
    await settle()
    expect(get('rule-credits-problem').textContent.trim()).toBe(
      'Credits: Write the credits as a number, for example 1.5.',
    )
    expect(credits.getAttribute('aria-describedby')).toBe(get('rule-credits-problem').id)
    expect(credits.getAttribute('aria-invalid')).toBe('true')
    expect(all('rule-source-problem')).toHaveLength(0)
    type(credits, 'many more')
    await settle()
    expect(all('rule-credits-problem')).toHaveLength(0)
  })

  it('says all that is wrong when it is saved, and brings the focus to the first', async () => {
    await settings({
      overview: alone(camt),
      put_rule: () =>
        refuse({
          kind: 'fields',
          problems: [
            { field: 'credits', problem: 'not-positive' },
            { field: 'read-on', problem: 'not-a-date' },
            { field: 'confidence', problem: 'missing' },
          ],
        }),
    })
    await tap('rule-add')
    choose('rule-shape', 'maximum-per-day')
    await settle()
    await tap('rule-form-save')
    await settle(10)
    expect(get('rule-credits-problem').textContent.trim()).toBe('Credits: Write more than 0 credits.')
    expect(get('rule-read-on-problem').textContent).toContain('2026-03-04')
    expect(document.activeElement).toBe(get('rule-credits'))
    expect(get('rule-form')).toBeTruthy()
  })
})
