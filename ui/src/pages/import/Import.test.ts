import { describe, expect, it, vi } from 'vitest'
import type { Choices, Drop, ImportPreview, Language, OpenedTable, TableTemplate } from '../../lib/backend'
import { ledger } from '../../lib/ledger.svelte'
import { place } from '../../lib/place.svelte'
import { answers } from '../../testing/answers'
import { complaints, go, open } from '../../testing/app'
import { all, askedFor, emit, get, refuse, settle, type, type Verbs } from '../../testing/shell'

const opened = (preview: ImportPreview = answers.importOpened(), more: Partial<OpenedTable> = {}): OpenedTable => ({
  table: 1,
  file_name: 'log.csv',
  choices: { sheets: [], columns: {}, answers: {}, files_shown: null },
  template: null,
  preview,
  ...more,
})

const imported = () => ({
  done: { ...answers.doneAdded(), deed: 'imported', count: 3 },
  preview: answers.importAnswered(),
})

/** What the shell answers about the table of the samples. */
const table = (more: Verbs = {}): Verbs => ({
  open_table: () => opened(),
  preview_table: ({ choices }: { choices: Choices }) =>
    'date-order' in choices.answers ? answers.importAnswered() : answers.importOpened(),
  import_table: imported,
  ...more,
})

async function openTable(verbs: Verbs = {}, language: Language = 'en') {
  const asked = await open(table(verbs), language)
  await go('activities')
  get('import-open').click()
  await settle(10)
  await settle(10)
  return asked
}

const row = (number: number) => all('import-row').find((one) => one.dataset.row === String(number))!
const question = (key: string) => all('import-question').find((one) => one.dataset.key === key)!
const inputs = (element: Element) => [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')]

describe.each(['en', 'fr'] as Language[])('a table is looked at in %s', (language) => {
  it('accessibly, with every sentence there is', async () => {
    const errors = vi.spyOn(console, 'error')
    await openTable({}, language)
    expect(place.page).toBe('import')
    expect(await complaints()).toEqual([])
    expect(document.body.textContent).not.toMatch(/import-[a-z]/)
    expect(errors).not.toHaveBeenCalled()
  }, 30_000)
})

it('every row says what becomes of it', async () => {
  await openTable()
  const says = (number: number) => row(number).querySelector('.outcome')!.textContent.trim()
  expect([3, 4, 5, 7, 8, 10].map(says)).toEqual([
    'Will be added',
    'In your record already',
    'Waits for an answer',
    'Waits for an answer',
    'Cannot be added',
    'No activity',
  ])
  expect(row(8).textContent).toContain('2026-06-31')
  expect(get('import-summary').textContent).toContain('1 activity will be added: 3 credits.')
})

it('what is asked once is answered once for all rows that share it, and can be left for later', async () => {
  const asked = await openTable()
  const order = question('date-order')
  expect(order.querySelector('[data-test="import-question-rows"]')!.textContent).toContain('row 5 (“Choir conducting”)')
  inputs(order)[0]!.click()
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.answers).toEqual({ 'date-order': 'day-first' })
  expect(get('import-summary').textContent).toContain('3 activities will be added')
  expect(place.unsaved).toBe('log.csv')
  question('date-order').querySelector<HTMLElement>('[data-test="import-answer-later"]')!.click()
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.answers).toEqual({})
  expect(place.unsaved).toBe(null)
})

it('what is typed as an answer is told where it is not understood, each time, and is no answer to an import', async () => {
  const key = 'row-7-credits'
  const misread = ({ choices }: { choices: Choices }) => ({
    ...answers.importOpened(),
    misread: key in choices.answers ? [key] : [],
  })
  const asked = await openTable({ preview_table: misread })
  const field = () => question(key).querySelector<HTMLInputElement>('[data-test="import-typed"]')!
  for (const answer of ['about two', 'two', 'two', '']) {
    type(field(), answer)
    question(key).querySelector<HTMLElement>('[data-test="import-typed-use"]')!.click()
    await settle(10)
    expect(question(key).textContent, answer).toContain('Write the credits as a number')
    expect(document.activeElement, answer).toBe(field())
  }
  expect(askedFor(asked, 'preview_table').map(({ choices }) => choices.answers)).toEqual(
    ['about two', 'two', 'two'].map((answer) => ({ [key]: answer })),
  )
  get('import-do').click()
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'import_table')[0].choices.answers).toEqual({})
})

it('each question says of which rows it is, and keeps the focus', async () => {
  await openTable()
  for (const one of all('import-question')) {
    const words = (name: string) => document.getElementById(one.getAttribute(name)!)!.textContent
    expect(words('aria-labelledby')).not.toBe('')
    expect(words('aria-describedby')).toMatch(/^row \d/)
  }
  inputs(question('date-order'))[0]!.click()
  await settle(10)
  question('date-order').querySelector<HTMLElement>('[data-test="import-answer-later"]')!.click()
  await settle(10)
  expect(document.activeElement).toBe(inputs(question('date-order'))[0])
})

it('nothing is imported that is not shown yet', async () => {
  let show: (preview: ImportPreview) => void = () => {}
  const asked = await openTable({
    preview_table: () => new Promise<ImportPreview>((resolve) => (show = resolve)),
  })
  inputs(question('date-order'))[0]!.click()
  await settle(10)
  expect(get('import-do').getAttribute('aria-disabled')).toBe('true')
  get('import-do').click()
  await settle(10)
  expect(askedFor(asked, 'import_table')).toEqual([])
  show(answers.importAnswered())
  await settle(10)
  get('import-do').click()
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'import_table')).toHaveLength(1)
})

it('what is plain is imported, told and can be undone', async () => {
  const asked = await openTable()
  inputs(question('date-order'))[0]!.click()
  await settle(10)
  get('import-do').click()
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'import_table')).toEqual([
    { table: 1, choices: { sheets: [], columns: {}, answers: { 'date-order': 'day-first' }, files_shown: [] } },
  ])
  expect(ledger.toast).toMatchObject({ text: 'Imported: 3 activities', offer: 'undo' })
  expect([place.page, place.unsaved]).toEqual(['activities', null])
})

it('an import that fails is told, and the table stays open', async () => {
  const text = { id: 'failure-trouble', args: {} }
  await openTable({ import_table: () => refuse({ kind: 'refused', why: 'not-backed-up', text }) })
  get('import-do').click()
  await settle(10)
  expect(ledger.toast?.trouble).toBe(true)
  expect(place.page).toBe('import')
})

it('a row is left out, and added after all', async () => {
  const leftOut = (): ImportPreview => {
    const preview = answers.importOpened()
    const rows = preview.rows.map((one) => (one.row === 3 ? { ...one, outcome: 'left-out' as const } : one))
    return { ...preview, rows, taken: 0, credits: 0 }
  }
  const asked = await openTable({
    preview_table: ({ choices }: { choices: Choices }) =>
      'row-3' in choices.answers ? leftOut() : answers.importOpened(),
  })
  row(3).querySelector<HTMLElement>('[data-test="import-leave-out"]')!.click()
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.answers).toEqual({ 'row-3': 'leave-out' })
  expect(document.activeElement).toBe(row(3))
  expect(get('import-do').getAttribute('aria-disabled')).toBe('true')
  row(3).querySelector<HTMLElement>('[data-test="import-take"]')!.click()
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.answers).toEqual({})
})

it('what a column says is changed by hand, and back', async () => {
  const asked = await openTable()
  const provider = all<HTMLSelectElement>('import-meaning').find((one) => one.dataset.column === 'D')!
  provider.value = 'presenter'
  provider.dispatchEvent(new Event('change', { bubbles: true }))
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.columns).toEqual({ Provider: 'presenter' })
  get('import-meaning-back').click()
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.columns).toEqual({})
})

it('files that wait and belong to rows are shown, and can be left waiting', async () => {
  const preview = {
    ...answers.importOpened(),
    waiting_files: 2,
    pairs: [{ evidence: 7, file_name: 'gait.pdf', at: { sheet: 1, row: 3 }, is_apart: false }],
  }
  const asked = await openTable({ open_table: () => opened(preview), preview_table: () => preview })
  expect(get('import-summary').textContent).toContain('2 files are waiting to be filed; 1 belongs to a row.')
  expect(get('import-files').textContent).toContain('gait.pdf: row 3, “Rhythm and gait”')
  get('import-pair').click()
  await settle(10)
  expect(askedFor(asked, 'preview_table').at(-1).choices.answers).toEqual({ 'file-7': 'leave-out' })
})

it('what was answered goes along with its sheet', async () => {
  const [first] = answers.importOpened().sheets
  const sheet = (number: number, name: string) => ({ ...first!, sheet: number, name })
  const preview = ({ choices }: { choices: Choices }) => ({
    ...answers.importOpened(),
    sheets: [sheet(1, '2024'), sheet(2, '2025')].map((one) => ({ ...one, is_read: choices.sheets.includes(one.name) })),
  })
  const choices = { sheets: ['2024'], columns: {}, answers: { letters: 'utf-8' } }
  const asked = await openTable({ open_table: () => opened(preview({ choices }), { choices }), preview_table: preview })
  row(3).querySelector<HTMLElement>('[data-test="import-leave-out"]')!.click()
  await settle(10)
  const given = () => askedFor(asked, 'preview_table').at(-1).choices
  expect(given().answers).toEqual({ letters: 'utf-8', 'row-3': 'leave-out' })
  all('import-sheet')[1]!.click()
  await settle(10)
  expect(given()).toMatchObject({
    sheets: ['2024', '2025'],
    answers: { letters: 'utf-8', 'sheet-1-row-3': 'leave-out' },
  })
  all('import-sheet')[0]!.click()
  await settle(10)
  expect(given()).toMatchObject({ sheets: ['2025'], answers: { letters: 'utf-8', 'sheet-1-row-3': 'leave-out' } })
  all('import-sheet')[0]!.click()
  await settle(10)
  all('import-sheet')[1]!.click()
  await settle(10)
  expect(given()).toMatchObject({ sheets: ['2024'], answers: { letters: 'utf-8', 'row-3': 'leave-out' } })
})

describe('templates', () => {
  const template: TableTemplate = {
    name: 'Portal',
    headings: ['Title', 'Date', 'Credits', 'Provider', 'Status'],
    columns: { Provider: 'presenter' },
    answers: { 'date-order': 'day-first' },
  }
  const done = (deed: string) => ({ ...answers.doneAdded(), deed, activities: [], title: 'Portal', count: 0 })

  it('are saved by a name, and asked for one', async () => {
    const problems = [{ field: 'name', problem: 'missing' }]
    const asked = await openTable({
      keep_table_template: ({ name }: { name: string }) =>
        name === '' ? refuse({ kind: 'fields', problems: problems as never }) : done('template-kept'),
    })
    get('import-template-keep').click()
    await settle(10)
    get('import-template-form-save').click()
    await settle(10)
    expect(get('import-template-form').textContent).toContain('Give the template a name.')
    type(get<HTMLInputElement>('import-template-name'), 'Portal')
    get('import-template-form-save').click()
    await settle(10)
    await settle(10)
    expect(askedFor(asked, 'keep_table_template').at(-1)).toMatchObject({ table: 1, name: 'Portal' })
    expect(ledger.toast?.text).toBe('Template saved: “Portal”')
  })

  it('are used by themselves for a table of their sort, which is said, or chosen', async () => {
    const { columns, answers: given } = template
    const asked = await openTable({
      table_templates: () => [template],
      open_table: () =>
        opened(answers.importAnswered(), { template: 'Portal', choices: { sheets: [], columns, answers: given } }),
    })
    expect(get('import-template-used').textContent).toContain('“Portal”')
    const select = get<HTMLSelectElement>('import-template')
    expect(select.value).toBe('Portal')
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await settle(10)
    expect(askedFor(asked, 'preview_table').at(-1).choices).toEqual({ sheets: [], columns, answers: given })
  })

  it('are taken back, and nothing else that was chosen', async () => {
    const asked = await openTable({ table_templates: () => [template] })
    const chosen = () => askedFor(asked, 'preview_table').at(-1).choices
    row(3).querySelector<HTMLElement>('[data-test="import-leave-out"]')!.click()
    await settle(10)
    const choose = async (name: string) => {
      const select = get<HTMLSelectElement>('import-template')
      select.value = name
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await settle(10)
    }
    await choose('Portal')
    expect(chosen()).toMatchObject({
      columns: { Provider: 'presenter' },
      answers: { 'row-3': 'leave-out', 'date-order': 'day-first' },
    })
    await choose('')
    expect(chosen()).toMatchObject({ columns: {}, answers: { 'row-3': 'leave-out' } })
    expect(all('import-template-used')).toEqual([])
  })

  it('that are not saved after all leave the page as it was: to leave it is asked', async () => {
    await openTable()
    inputs(question('date-order'))[0]!.click()
    await settle(10)
    get('import-template-keep').click()
    await settle(10)
    get('import-template-form').querySelector<HTMLElement>('[data-test="import-template-form-cancel"]')!.click()
    await settle(10)
    expect(all('import-template-form')).toEqual([])
    expect(place.unsaved).toBe('log.csv')
  })

  it('are deleted in the settings', async () => {
    const asked = await open({
      table_templates: () => [template],
      remove_table_template: () => done('template-removed'),
    })
    await go('settings')
    await settle(10)
    get('template-remove').click()
    await settle(10)
    expect(askedFor(asked, 'remove_table_template')).toEqual([{ name: 'Portal' }])
    expect(ledger.toast?.text).toBe('Template deleted: “Portal”')
  })
})

it('tables of a drop are opened one after the other, after the files that came with them', async () => {
  document.elementFromPoint = () => null
  const filing = { done: null, files: [] }
  const old = { kind: 'refused', why: 'no-table', text: { id: 'no-table-old-workbook', args: { file: 'old.xls' } } }
  const tables = [
    () => refuse(old as never),
    () => opened(),
    () => opened(answers.importAnswered(), { table: 2, file_name: 'portal.csv' }),
  ]
  const asked = await open(
    table({
      take_in_evidence: () => ({ filing, refused: [], stopped: false }),
      open_table: () => tables.shift()?.() ?? null,
    }),
  )
  await emit<Drop>('files', { type: 'dropped', drop: 4, count: 5, tables: 3, x: 0.5, y: 0.5 })
  await settle(10)
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'take_in_evidence')[0].from).toEqual({ type: 'dropped-beside-tables', drop: 4 })
  expect(askedFor(asked, 'open_table')).toHaveLength(2)
  expect(ledger.toast?.text, 'what could not be opened is told').toContain('old.xls')
  expect(get('import-later-files').textContent).toContain('1 more file')
  get('import-cancel').click()
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'open_table')).toHaveLength(3)
  expect(document.querySelector('h1')!.textContent).toContain('portal.csv')
  expect(document.activeElement).toBe(document.querySelector('h1'))
  expect(all('import-later-files')).toEqual([])
  get('import-cancel').click()
  await settle(10)
  await settle(10)
  expect(place.page).toBe('activities')
})

it('another table is opened beside answers only where that is said, and certificates leave it open', async () => {
  document.elementFromPoint = () => null
  const filing = { done: { ...answers.doneAdded(), deed: 'evidence-added', title: 'a.pdf', count: 1 }, files: [] }
  const asked = await openTable({ take_in_evidence: () => ({ filing, refused: [], stopped: false }) })
  await emit<Drop>('files', { type: 'dropped', drop: 5, count: 1, tables: 0, x: 0.5, y: 0.5 })
  await settle(10)
  await settle(10)
  expect(place.page).toBe('import')
  expect(all('import-summary')).toHaveLength(1)
  inputs(question('date-order'))[0]!.click()
  await settle(10)
  await emit<Drop>('files', { type: 'dropped', drop: 6, count: 1, tables: 1, x: 0.5, y: 0.5 })
  await settle(10)
  expect(place.leaving).not.toBe(null)
  expect(askedFor(asked, 'open_table')).toHaveLength(1)
})

it('a table is kept as a file instead', async () => {
  const filing = { done: { ...answers.doneAdded(), deed: 'evidence-added', title: 'log.csv', count: 1 }, files: [] }
  const asked = await openTable({ keep_table_as_file: () => ({ filing, refused: [], stopped: false }) })
  get('import-keep').click()
  await settle(10)
  await settle(10)
  expect(askedFor(asked, 'keep_table_as_file')).toEqual([{ table: 1 }])
  expect(place.page).toBe('activities')
})

it('leaving with answers given asks first', async () => {
  await openTable()
  inputs(question('date-order'))[0]!.click()
  await settle(10)
  await go('overview')
  expect(place.leaving).not.toBe(null)
  expect(place.page).toBe('import')
})
