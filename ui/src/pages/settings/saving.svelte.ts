// A form on its way into the record: what is wrong with its fields, and with it as a whole.

import { tick } from 'svelte'
import { announce } from '../../lib/announcer.svelte'
import { failureOf, type Done, type Failure, type Field, type FieldProblem } from '../../lib/backend'
import { problem, sentence } from '../../lib/failures'
import { ledger } from '../../lib/ledger.svelte'
import { reader, t } from '../../lib/reader.svelte'
import { worded } from '../../lib/words'

/** The problems of fields in words, the first of each. */
export type Problems = Partial<Record<Field, string>>

/** Brings the focus to the first field that is to be mended. */
export async function toProblem(form: Element | null): Promise<void> {
  await tick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus()
}

export class Saving {
  busy = $state(false)
  #failure = $state.raw<Failure | null>(null)

  /** `about` begins the ids of sentences that fit this form better than the usual ones. */
  constructor(private readonly about = '') {}

  /** What is wrong with fields, as the record says it. */
  found: FieldProblem[] = $derived(this.#failure?.kind === 'fields' ? this.#failure.problems : [])

  problems: Problems = $derived(this.inWords(this.found))

  /** What is wrong with the form as a whole; none where its fields say it. */
  failure: string | null = $derived(
    this.#failure && this.#failure.kind !== 'fields' ? sentence(reader.language, this.#failure) : null,
  )

  inWords(found: FieldProblem[]): Problems {
    const words: Problems = {}
    for (const one of found) {
      const own = `${this.about}-problem-${one.problem}-${one.field}`
      words[one.field] ??= this.about !== '' && worded(own) ? t(own) : problem(reader.language, one)
    }
    return words
  }

  forget(): void {
    this.#failure = null
  }

  /** Says what went wrong, and where. */
  async refuse(thrown: unknown, form: Element | null): Promise<void> {
    this.#failure = failureOf(thrown)
    announce(this.failure ?? Object.values(this.problems).join(' '))
    await toProblem(form)
  }

  /**
   * Saves, and tells what was done with the offer to undo it. False where it was not saved: then
   * the form says why. A form in which nothing was changed counts as saved.
   */
  async save(action: () => Promise<Done>, form: Element | null): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.#failure = null
    try {
      await ledger.did(action())
      return true
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.kind === 'nothing-to-do') return true
      if (failure.kind === 'gone') void ledger.refresh()
      await this.refuse(thrown, form)
      return false
    } finally {
      this.busy = false
    }
  }
}
