import { describe, expect, it, vi } from 'vitest'
import { NOTHING_ANSWERED, type Language } from '../../lib/backend'
import { quickAdd } from '../../lib/place.svelte'
import { answers } from '../../testing/answers'
import { complaints, open } from '../../testing/app'
import { programs } from '../../testing/programs'
import { told } from '../../testing/recover'
import { all, askedFor, get, settle, type } from '../../testing/shell'

const fresh = {
  opening: () => ({ type: 'new' }),
  programs: () => programs().filter(({ own }) => !own),
  propose_last_day: () => '2027-12-31',
  start: () => null,
}

async function atTheCycle(language: Language = 'en') {
  const asked = await open(fresh, language)
  get(`firstrun-lang-${language}`).click()
  await settle(10)
  return asked
}

async function toTheLastStep(language: Language) {
  get(`firstrun-lang-${language}`).click()
  await settle(10)
  type(get<HTMLInputElement>('firstrun-name'), 'Sample Therapist')
  type(get<HTMLInputElement>('firstrun-first-day'), '2024-01-01')
  await settle(300)
  get('firstrun-next').click()
  await settle(10)
}

it.each(['en', 'fr'] as Language[])(
  'offers the programs accessibly in %s',
  async (language) => {
    const errors = vi.spyOn(console, 'error')
    await atTheCycle(language)
    expect(await complaints()).toEqual([])
    expect(errors).not.toHaveBeenCalled()
  },
  30_000,
)

it('offers every program, and shows what the chosen one asks for and who says so', async () => {
  await atTheCycle()
  expect(all('firstrun-program-camt-mta')).toHaveLength(1)
  const shown = () => document.querySelector('.program.chosen')!.textContent
  expect(shown()).toContain('60 credits in 60 months')
  get('firstrun-program-crpo-rp').click()
  await settle()
  expect(shown()).toContain('40 credits in 24 months')
  expect(shown()).toContain('https://example.org/rules')
  expect(shown()).toContain('2 more rules come with it')
})

/** The program that is chosen at first, with a source that gives another figure. */
const disputed = () => {
  const [first, ...others] = fresh.programs()
  const rules = first!.rules.map((rule) =>
    rule.shape === 'total'
      ? { ...rule, alternatives: [{ ...rule, credits: 45, source: 'https://example.org/other' }] }
      : rule,
  )
  return [{ ...first!, rules }, ...others]
}

describe('where sources differ', () => {
  const begun = async (choose: () => void) => {
    const asked = await open({ ...fresh, programs: disputed }, 'en')
    get('firstrun-lang-en').click()
    await settle(10)
    choose()
    await settle()
    type(get<HTMLInputElement>('firstrun-name'), 'Sample Therapist')
    type(get<HTMLInputElement>('firstrun-first-day'), '2024-01-01')
    await settle(300)
    get('firstrun-next').click()
    await settle(10)
    return asked
  }
  const finished = async (asked: Awaited<ReturnType<typeof begun>>) => {
    get('firstrun-finish').click()
    await settle(10)
    const { required, required_source } = askedFor(asked, 'start')[0].firstRun
    return [required, required_source]
  }

  it.each([
    { what: 'what comes with the program is proposed', choose: () => {}, wanted: '60' },
    { what: 'another source’s figure can be chosen', choose: () => get('total-45').click(), wanted: '45' },
  ])('$what', async ({ choose, wanted }) => {
    const asked = await begun(choose)
    expect(await finished(asked)).toEqual([wanted, ''])
  })

  it('shows each figure with who gives it', async () => {
    await open({ ...fresh, programs: disputed }, 'en')
    get('firstrun-lang-en').click()
    await settle(10)
    expect(get('total').textContent).toContain('60 credits')
    expect(get('total').textContent).toContain('45 credits')
    expect(get('total').textContent).toContain('https://example.org/other')
    expect(await complaints()).toEqual([])
  }, 30_000)

  it('takes any other figure with who says so, and goes on with neither missing', async () => {
    const own = () => get('total-own').click()
    const asked = await begun(own)
    expect(all('firstrun-finish')).toHaveLength(0)
    for (const field of ['firstrun-total-credits', 'firstrun-total-source']) {
      expect(get(field).getAttribute('aria-invalid')).toBe('true')
    }
    type(get<HTMLInputElement>('firstrun-total-credits'), '52,5')
    type(get<HTMLInputElement>('firstrun-total-source'), 'a letter')
    get('firstrun-next').click()
    await settle(10)
    expect(await finished(asked)).toEqual(['52,5', 'a letter'])
  })
})

it.each([
  { what: 'a line that says its day is saved as it says', line: answers.reading(), saved: 1 },
  { what: 'a line without a day is shown before it is saved', line: answers.readingAssumed(), saved: 0 },
  { what: 'a line that asks something is shown before it is saved', line: answers.readingRefused(), saved: 0 },
])('$what', async ({ line, saved }) => {
  const asked = await open({ ...fresh, read_line: () => line, add_lines: answers.doneAdded }, 'en')
  await toTheLastStep('en')
  type(get<HTMLInputElement>('firstrun-line'), 'NMT workshop 6cr')
  await settle(10)
  get('firstrun-finish').click()
  await settle(10)
  const shown = [line.reading.understood]
  const wanted = [{ lines: ['NMT workshop 6cr'], shown, answered: NOTHING_ANSWERED }]
  expect(askedFor(asked, 'add_lines')).toEqual(saved === 1 ? wanted : [])
  expect(quickAdd.line).toBe(saved === 1 ? '' : 'NMT workshop 6cr')
})

describe.each([
  { what: 'what files of an earlier record tell of is taken in with the start', chosen: true },
  { what: 'it is left to the files where somebody says so', chosen: false },
])('$what', ({ chosen }) => {
  it.each(['en', 'fr'] as Language[])(
    'in %s',
    async (language) => {
      const errors = vi.spyOn(console, 'error')
      const recover = () => ({ ...answers.doneAdded(), deed: 'recovered', count: 3 })
      const asked = await open({ ...fresh, recoverable: told, recover }, language)
      expect(get('firstrun-found').textContent).toContain('4 files of an earlier record are here.')
      expect(get('firstrun-found').textContent).toContain('Ils font état de 3\u00a0activités.')
      await toTheLastStep(language)
      expect(get('firstrun-recoverable').querySelectorAll('li')).toHaveLength(3)
      expect(await complaints()).toEqual([])
      if (!chosen) get('firstrun-recover').click()
      get('firstrun-finish').click()
      await settle(10)
      await settle(10)
      expect(askedFor(asked, 'recover')).toHaveLength(chosen ? 1 : 0)
      expect(askedFor(asked, 'start')).toHaveLength(1)
      expect(errors).not.toHaveBeenCalled()
    },
    30_000,
  )
})

it('starts with the chosen one, and says where others are added', async () => {
  const asked = await atTheCycle()
  expect(get('firstrun-several').textContent).toContain('Add the others in Settings')
  get('firstrun-program-crpo-rp').click()
  type(get<HTMLInputElement>('firstrun-name'), 'Sample Therapist')
  type(get<HTMLInputElement>('firstrun-first-day'), '2026-01-01')
  await settle(300)
  get('firstrun-next').click()
  await settle(10)
  get('firstrun-finish').click()
  await settle(10)
  expect(askedFor(asked, 'propose_last_day').at(-1)).toEqual({ program: 'crpo-rp', firstDay: '2026-01-01' })
  expect(askedFor(asked, 'start')[0].firstRun.programs).toEqual(['crpo-rp'])
})
