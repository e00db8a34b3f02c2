// A table that is looked at before anything of it is taken in: what was understood, what is asked, what was chosen.

import { announce } from './announcer.svelte'
import {
  backend,
  failureOf,
  type Choices,
  type ColumnPreview,
  type EvidenceId,
  type Failure,
  type ImportPreview,
  type Meaning,
  type OpenedTable,
  type RowPreview,
  type SheetPreview,
  type TableFrom,
  type TableTemplate,
} from './backend'
import { Latest } from './latest'
import { sentence } from './failures'
import { ledger } from './ledger.svelte'
import { goTo, leave, place, toImport } from './place.svelte'
import { counted, credits, reader, t } from './reader.svelte'

/** The answer that leaves a row, or a file, where it is. */
export const LEAVE_OUT = 'leave-out'

/** What becomes known of files in so many milliseconds is looked at together. */
const TOGETHER = 300

const nothing = (): Choices => ({ sheets: [], columns: {}, answers: {}, files_shown: null })

class Importing {
  /** The table; none while none is open. */
  table = $state.raw<Pick<OpenedTable, 'table' | 'file_name'> | null>(null)
  preview = $state.raw<ImportPreview | null>(null)
  choices = $state.raw<Choices>(nothing())
  /** The template whose choices these were to begin with. */
  template = $state<string | null>(null)
  templates = $state.raw<TableTemplate[]>([])
  /** Whether something is being asked of the shell. */
  busy = $state(false)
  /** Whether the preview is not yet that of the choices. */
  pending = $state(false)
  /** The drops whose tables are not all opened yet, with how many are left. */
  #drops: { drop: number; left: number }[] = $state([])
  /** What was chosen already when the table was opened. */
  #given = nothing()
  /** How much has become known of files that wait, and how much of it the preview says. */
  #known = { all: 0, shown: 0 }
  #soon: ReturnType<typeof setTimeout> | undefined
  #latest = new Latest()

  /** How many tables come after this one. */
  get later(): number {
    return this.#drops.reduce((sum, { left }) => sum + left, 0)
  }

  /** Asks for a table and opens it. */
  choose(): void {
    leave(() => void this.#open({ type: 'chosen' }))
  }

  /** Opens the first table of a drop; the others come one after the other. */
  dropped(drop: number, tables: number): void {
    if (this.busy) {
      this.#drops.push({ drop, left: tables })
      return
    }
    leave(() => {
      this.#drops.unshift({ drop, left: tables })
      void this.#openNext()
    })
  }

  /** Opens the next table that was dropped; false where there is none. What cannot be opened is told, and the next tried. */
  async #openNext(): Promise<boolean> {
    const failures: Failure[] = []
    let isOpened = false
    for (let first = this.#drops[0]; first !== undefined && !isOpened; first = this.#drops[0]) {
      first.left -= 1
      if (first.left <= 0) this.#drops.shift()
      isOpened = await this.#open({ type: 'dropped', drop: first.drop }, failures)
    }
    if (failures.length > 0) {
      ledger.tell(() => failures.map((failure) => sentence(reader.language, failure)).join(' '), null, true)
    }
    return isOpened
  }

  async #open(from: TableFrom, failures?: Failure[]): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    const known = this.#known.all
    try {
      const opened = await backend.openTable(from, reader.language)
      if (opened === null) return false
      this.#known.shown = known
      this.#latest.drop()
      this.pending = false
      this.table = { table: opened.table, file_name: opened.file_name }
      this.preview = opened.preview
      this.choices = opened.choices
      this.#given = opened.choices
      this.template = opened.template
      void this.loadTemplates()
      toImport()
      announce(`${t('import-title', { file: opened.file_name })} ${this.summary()}`)
      return true
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failures) failures.push(failure)
      else ledger.complain(failure)
      return false
    } finally {
      this.busy = false
      this.guard()
      this.#lookSoon()
    }
  }

  /** Something has become known of a file that waits: it may say which row it belongs to. */
  learns(): void {
    this.#known.all += 1
    this.#lookSoon()
  }

  /** Looks once more where more is known than is shown; what becomes known in a moment is looked at together. */
  #lookSoon(): void {
    if (this.table === null || this.#soon !== undefined || this.#known.all === this.#known.shown) return
    this.#soon = setTimeout(() => {
      this.#soon = undefined
      if (this.#known.all !== this.#known.shown) void this.#ask(this.choices)
    }, TOGETHER)
  }

  /** Marks what was chosen as something that leaving the page would lose. */
  guard(): void {
    if (place.page !== 'import') return
    const isChosen =
      !isSame(this.choices.answers, this.#given.answers) || !isSame(this.choices.columns, this.#given.columns)
    place.unsaved = this.table !== null && isChosen ? this.table.file_name : null
  }

  async loadTemplates(): Promise<void> {
    try {
      this.templates = await backend.tableTemplates()
    } catch (thrown) {
      ledger.complain(failureOf(thrown))
    }
  }

  /** Answers a question; null for not yet. */
  async answer(key: string, answer: string | null): Promise<void> {
    const { [key]: _before, ...others } = this.choices.answers
    const answers = answer === null ? others : { ...others, [key]: answer }
    await this.#ask({ ...this.choices, answers })
  }

  /** Says what a column holds; null for what its heading says. */
  async mean(column: string, meaning: Meaning | null): Promise<void> {
    const { [column]: _before, ...others } = this.choices.columns
    const columns = meaning === null ? others : { ...others, [column]: meaning }
    await this.#ask({ ...this.choices, columns })
  }

  /** Whether a sheet is read, as far as that is chosen. */
  reads(sheet: SheetPreview): boolean {
    const { sheets } = this.choices
    return sheets.length === 0 ? sheet.is_read : sheets.includes(sheetName(sheet))
  }

  /** Reads a sheet, or no longer. What was answered stays with its sheet, by whichever key it has then. */
  async read(sheet: SheetPreview, isRead: boolean): Promise<void> {
    const preview = this.preview
    if (preview === null) return
    const before = preview.sheets.filter((one) => this.reads(one))
    const after = preview.sheets.filter((one) => (one.sheet === sheet.sheet ? isRead : this.reads(one)))
    if (after.length === 0) return
    const answers: Record<string, string> = {}
    for (const [key, answer] of Object.entries(this.choices.answers)) answers[rekeyed(key, before, after)] = answer
    await this.#ask({ ...this.choices, sheets: after.map(sheetName), answers })
  }

  /** Takes what a template says, besides what else was chosen; with none, no longer what the one before said. */
  async useTemplate(template: TableTemplate | null): Promise<void> {
    const former = this.templates.find(({ name }) => name === this.template)
    const { sheets, columns, answers } = this.choices
    this.template = template?.name ?? null
    await this.#ask({
      sheets,
      columns: { ...without(columns, former?.columns), ...template?.columns },
      answers: { ...without(answers, former?.answers), ...template?.answers },
    })
  }

  async #ask(choices: Choices): Promise<void> {
    const table = this.table
    if (table === null) return
    const [before, isLatest, known] = [this.choices, this.#latest.ask(), this.#known.all]
    this.choices = choices
    this.pending = true
    this.guard()
    try {
      const preview = await backend.previewTable(table.table, choices)
      if (!isLatest()) return
      this.pending = false
      this.#known.shown = known
      const said = this.summary()
      this.preview = preview
      if (this.summary() !== said) announce(this.summary())
    } catch (thrown) {
      if (!isLatest()) return
      this.pending = false
      this.choices = before
      this.guard()
      ledger.complain(failureOf(thrown))
    }
  }

  /** Takes in what is plain, and goes on to the next table or to the activities. */
  async import(): Promise<void> {
    const preview = this.preview
    if (preview === null || this.pending) return
    await this.#done(async (table) => {
      // What could not be understood is no answer: its rows are shown as left out.
      const understood = Object.entries(this.choices.answers).filter(([key]) => !preview.misread.includes(key))
      const { done } = await backend.importTable(table, {
        ...this.choices,
        answers: Object.fromEntries(understood),
        files_shown: preview.pairs.map(({ evidence }) => evidence),
      })
      this.#close()
      if (done === null) ledger.tell(() => t('import-nothing-new'), null)
      else await ledger.did(Promise.resolve(done))
    })
  }

  /** Keeps the file as it is, to be filed as others are. */
  async keepAsFile(): Promise<void> {
    await this.#done(async (table) => {
      const { filing, refused, stopped } = await backend.keepTableAsFile(table)
      const why = refused[0]
      if (stopped) return ledger.tell(() => t('evidence-stopped'), null)
      if (why) return ledger.complain({ kind: 'refused', why: 'not-kept', text: why.why })
      this.#close()
      if (filing?.done) await ledger.did(Promise.resolve(filing.done))
      else ledger.tell(() => t('import-kept-before'), null)
    })
  }

  /** Does the last with a table, and goes on where it is closed then. */
  async #done(work: (table: number) => Promise<void>): Promise<void> {
    const table = this.table
    if (table === null || this.busy) return
    this.busy = true
    try {
      await work(table.table)
    } catch (thrown) {
      ledger.complain(failureOf(thrown))
    } finally {
      this.busy = false
    }
    if (this.table === null) await this.#goOn()
  }

  /** Leaves the table; nothing was taken in. */
  async leave(): Promise<void> {
    if (this.busy) return
    const table = this.table
    this.#close()
    if (table !== null) await backend.closeTable(table.table).catch(console.error)
    await this.#goOn()
  }

  /** Forgets the table without going anywhere. */
  forget(): void {
    const table = this.table
    this.#close()
    this.#drops = []
    if (table !== null) backend.closeTable(table.table).catch(console.error)
  }

  async keepTemplate(name: string): Promise<void> {
    if (this.table === null) return
    await ledger.did(backend.keepTableTemplate(this.table.table, name, this.choices))
    this.template = name.trim()
    await this.loadTemplates()
  }

  async removeTemplate(name: string): Promise<void> {
    await ledger.attempt(backend.removeTableTemplate(name))
    if (this.template === name) this.template = null
    await this.loadTemplates()
  }

  #close(): void {
    this.#latest.drop()
    this.pending = false
    this.table = null
    this.preview = null
    this.choices = nothing()
    this.template = null
    place.unsaved = null
  }

  async #goOn(): Promise<void> {
    if (!(await this.#openNext())) goTo('activities')
  }

  /** What an import would do now, in a sentence. */
  summary(): string {
    const preview = this.preview
    if (preview === null) return ''
    const would = t('import-would', { ...counted('count', preview.taken), credits: credits(preview.credits) })
    const open = preview.questions.filter(({ answered }) => answered === null).length
    const asked = open === 0 ? [] : [t('import-questions-open', counted('count', open))]
    const files = preview.pairs.filter(({ is_apart }) => !is_apart).length
    const pairs =
      preview.waiting_files === 0
        ? []
        : [t('import-pairs', { ...counted('files', preview.waiting_files), ...counted('count', files) })]
    return [would, ...asked, ...pairs].join(' ')
  }
}

/** Whether several sheets are read, so that rows are named with theirs. */
export function hasSeveralSheets(preview: ImportPreview): boolean {
  return preview.sheets.filter(({ is_read }) => is_read).length > 1
}

/** The key by which a row is answered for as a whole. */
export function rowKey(preview: ImportPreview, { sheet, row }: Pick<RowPreview, 'sheet' | 'row'>): string {
  return hasSeveralSheets(preview) ? `sheet-${sheet}-row-${row}` : `row-${row}`
}

/** The key by which a file is kept apart from its row. */
export const fileKey = (file: EvidenceId): string => `file-${file}`

/** How a column is chosen: by its heading, or by its letter where it has none or shares it, which is one of this sheet alone. */
export function columnName(preview: ImportPreview, sheet: SheetPreview, { heading, letter }: ColumnPreview): string {
  const same = sheet.columns.filter((column) => column.heading === heading)
  if (heading !== '' && same.length === 1) return heading
  return preview.sheets.length > 1 ? `${sheetName(sheet)}!${letter}` : letter
}

function isSame(some: Record<string, string>, others: Record<string, string>): boolean {
  const keys = Object.keys(some)
  return keys.length === Object.keys(others).length && keys.every((key) => some[key] === others[key])
}

/** What of `chosen` is not as `given` says. */
function without<Value>(chosen: Record<string, Value>, given: Record<string, Value> = {}): Record<string, Value> {
  return Object.fromEntries(Object.entries(chosen).filter(([key, value]) => given[key] !== value))
}

/**
 * The key of an answer once other sheets are read: where several are, it begins with its sheet's number, except where it is
 * about the file as a whole.
 */
function rekeyed(key: string, before: SheetPreview[], after: SheetPreview[]): string {
  if (/^(letters|files|file-\d+)$/.test(key)) return key
  const [was, is] = [before.length > 1, after.length > 1]
  const [first, last] = [before[0], after[0]]
  if (!was && is && first && !key.startsWith('sheet-')) return `sheet-${first.sheet}-${key}`
  const prefix = last ? `sheet-${last.sheet}-` : ''
  return was && !is && key.startsWith(prefix) ? key.slice(prefix.length) : key
}

/** How a sheet is chosen: by its name, or by its number where it has none. */
export const sheetName = ({ name, sheet }: SheetPreview): string => name ?? String(sheet)

export const importing = new Importing()
