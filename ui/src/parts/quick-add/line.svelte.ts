// What is known of the line in the field: how it was read last, what is asked about it, what Enter
// would save. Reading it is core's.

import { announce } from '../../lib/announcer.svelte'
import {
  backend,
  failureOf,
  NOTHING_ANSWERED,
  type ActivityId,
  type Answered,
  type Choice,
  type Done,
  type Failure,
  type LineAnswer,
  type Phrase,
  type RecordQuestion,
  type Refusal,
  type SeveralLines,
  type Understood,
  type Verdict,
} from '../../lib/backend'
import { days } from '../../lib/days'
import { refusal as refusalWords } from '../../lib/failures'
import { Latest } from '../../lib/latest'
import { ledger } from '../../lib/ledger.svelte'
import { quickAdd } from '../../lib/place.svelte'
import { longDate, reader, t } from '../../lib/reader.svelte'

/** What is asked before a line can be saved, and by whom: the reading of it, or the record. */
export type Question =
  | { readonly by: 'reading'; readonly refusal: Refusal; readonly choices: readonly Choice[] }
  | {
      readonly by: 'record'
      readonly asks: RecordQuestion
      readonly words: Phrase
      readonly choices: readonly Choice[]
    }

/** A question of the record, and its words. */
type Asked = { readonly question: RecordQuestion; readonly asks: Phrase }

/** Several activities that were chosen for one line: how each one's line is read, and what all would count. */
export type Series = { readonly choice: Choice } & Readonly<SeveralLines>

/** How a line was read. */
type Read = { readonly line: string; readonly answer: LineAnswer }

export class Line {
  /** None before anything was read. It may still be of the line before the last key. */
  read = $state.raw<Read | null>(null)
  series = $state.raw<Series | null>(null)
  /** What the record asked when the line was to be saved. */
  #askedAtSaving = $state.raw<Asked | null>(null)
  /** Whether Enter was pressed on a line that is refused. */
  refused = $state(false)
  /** What has to be said about the line beside how it is read. */
  remark = $state.raw<(() => string) | null>(null)
  saving = $state(false)
  #answered: Answered = $state.raw(NOTHING_ANSWERED)
  /** The activities that the line, or one of several, was said not to be. */
  #others = $state.raw<readonly ActivityId[]>([])
  #latest = new Latest()
  #choosing = new Latest()

  /** What is shown of the line: of a series, how the first of its lines is read. */
  answer: LineAnswer | null = $derived(this.series?.answers[0] ?? this.read?.answer ?? null)

  /** What would be counted of what is shown, for each credential. */
  verdicts: readonly Verdict[] = $derived(this.series?.verdicts ?? this.read?.answer.verdicts ?? [])

  /** Why the line is refused. A title still to come is no mistake while the line is typed. */
  refusal: Refusal | null = $derived.by(() => {
    const refusal = this.series ? null : (this.read?.answer.reading.refusal ?? null)
    return refusal?.kind === 'no-title' && !this.refused ? null : refusal
  })

  /** What is to be answered first. */
  question: Question | null = $derived.by(() => {
    const refusal = this.refusal
    if (refusal) return refusal.choices.length > 0 ? { by: 'reading', refusal, choices: refusal.choices } : null
    const answers = this.series?.answers ?? (this.read ? [this.read.answer] : [])
    const asked = answers.flatMap(({ question, asks }): Asked[] => (question && asks ? [{ question, asks }] : []))
    const open = this.#askedAtSaving ?? asked.find(({ question }) => !this.#isAnswered(question))
    if (!open) return null
    const { question: asks, asks: words } = open
    // What is offered for a day is one activity; it stands for none of several.
    return { by: 'record', asks, words, choices: asks.kind === 'far-day' && !this.series ? asks.choices : [] }
  })

  #isAnswered(question: RecordQuestion): boolean {
    return question.kind === 'far-day' ? this.#answered.far_day : this.#others.includes(question.id)
  }

  /** Another line is in the field: what was asked and answered was about the one before. */
  changed(): void {
    this.#choosing.drop()
    this.#others = []
    this.series = null
    this.#askedAtSaving = null
    this.refused = false
    this.remark = null
    this.#answered = NOTHING_ANSWERED
  }

  /** Reads the line, unless another one is asked about meanwhile. Answers why it could not be read. */
  async ask(line: string): Promise<Failure | null> {
    const failure = await this.#ask(line)
    if (this.read) void days.heard(this.read.answer.today)
    return failure
  }

  async #ask(line: string): Promise<Failure | null> {
    const isLatest = this.#latest.ask()
    if (line.trim() === '') {
      this.read = null
      return null
    }
    try {
      const answer = await backend.readLine(line)
      if (!isLatest()) return null
      this.#take(line, answer)
      return null
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (isLatest()) this.read = null
      return failure
    }
  }

  /** Shows how a line is read now. Where only the day has passed since, that is said. */
  #take(line: string, answer: LineAnswer): void {
    const before = this.read
    this.read = { line, answer }
    if (before?.line !== line || before.answer.today === answer.today) return
    // What was asked of an earlier day is asked anew.
    this.series = null
    this.#askedAtSaving = null
    if (isSame(before.answer.reading.understood, answer.reading.understood)) return
    const words = () => t('line-new-day', { day: longDate(answer.today) })
    this.remark = words
    announce(words())
  }

  /** Reads the line again: the record is not what it was, or another day has begun. */
  async askAgain(): Promise<void> {
    if (quickAdd.line.trim() !== '') await this.#ask(quickAdd.line)
  }

  /** Makes each of a choice's lines an activity of its own, once Enter is pressed. */
  async chooseSeries(choice: Choice): Promise<void> {
    const isLatest = this.#choosing.ask()
    try {
      const several = await backend.readLines(choice.lines)
      if (isLatest()) this.series = { choice, ...several }
    } catch (thrown) {
      if (isLatest()) ledger.complain(failureOf(thrown))
    }
  }

  /** Asks again which of the choices is meant. */
  dropSeries(): void {
    this.series = null
    this.#askedAtSaving = null
    this.remark = null
  }

  /** Whether Enter may save: the line is read as it stands, nothing is asked, and it is not refused. */
  async settle(line: string): Promise<boolean> {
    // The pause after the last key may end meanwhile, and its question goes before this one.
    for (let tries = 0; tries < 3 && this.read?.line !== line; tries += 1) {
      const failure = await this.ask(line)
      if (failure) {
        ledger.complain(failure)
        return false
      }
    }
    if (this.read?.line !== line || this.question) return false
    if (this.series) return true
    const refusal = this.read.answer.reading.refusal
    if (!refusal) return true
    this.refused = true
    announce(refusalWords(reader.language, refusal))
    return false
  }

  /** Saves what is shown. Answers whether it was saved. */
  async save(): Promise<boolean> {
    const [lines, answers] = this.series
      ? [this.series.choice.lines, this.series.answers]
      : [[this.read?.line ?? ''], this.read ? [this.read.answer] : []]
    const shown = answers.map(({ reading }) => reading.understood).filter((one) => one !== null)
    return this.#did(() => backend.addLines(lines, shown, this.#answered))
  }

  /** Saves although the record asks. */
  async saveAnyway(asks: RecordQuestion): Promise<boolean> {
    if (asks.kind === 'looks-like-one') this.#others = [...this.#others, asks.id]
    this.#answered =
      asks.kind === 'far-day' ? { ...this.#answered, far_day: true } : { ...this.#answered, looks_like_one: true }
    this.#askedAtSaving = null
    // The other question may be asked next.
    if (this.question) return false
    return this.save()
  }

  /** Marks the plan done that the line looks like, with what the line says of it. */
  async complete(): Promise<boolean> {
    const { read } = this
    if (!read) return false
    return this.#did(() => backend.markDoneByLine(read.line, read.answer.reading.understood, this.#answered))
  }

  async #did(action: () => Promise<Done>): Promise<boolean> {
    if (this.saving) return false
    this.saving = true
    try {
      await ledger.did(action())
      this.#latest.drop()
      this.changed()
      this.read = null
      return true
    } catch (thrown) {
      await this.#failed(failureOf(thrown))
      return false
    } finally {
      this.saving = false
    }
  }

  /** What could not be saved, and why: at the line itself, where it is about the line. */
  async #failed(failure: Failure): Promise<void> {
    switch (failure.kind) {
      case 'asked':
        this.#askedAtSaving = failure
        break
      case 'read-anew':
        await this.#showAnew(failure.answers)
        break
      case 'line':
        // It was understood a moment ago.
        if (this.read) await this.ask(this.read.line)
        this.refused = true
        announce(refusalWords(reader.language, failure.refusal))
        break
      default:
        ledger.complain(failure)
    }
  }

  /** Shows how the lines are read by now, and says that nothing was saved. */
  async #showAnew([first]: readonly LineAnswer[]): Promise<void> {
    const { read, series } = this
    if (!first || !read) return
    const passed = first.today !== read.answer.today
    if (series) {
      this.read = { ...read, answer: { ...read.answer, today: first.today } }
      await this.chooseSeries(series.choice)
    } else {
      this.read = { ...read, answer: first }
    }
    const words = () => (passed ? t('line-new-day-not-saved', { day: longDate(first.today) }) : t('failure-read-anew'))
    this.remark = words
    announce(words())
    void days.heard(first.today)
  }
}

const isSame = (one: Understood | null, other: Understood | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
