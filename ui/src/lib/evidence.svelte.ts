// Files on their way into the record: where those held over the window would go, what became of
// those that came, and how far long work is.

import { tick } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import { announce } from './announcer.svelte'
import {
  backend,
  failureOf,
  type ActivityForm,
  type ActivityId,
  type Arrived,
  type ArrivedFile,
  type Drop,
  type Evidence as KeptFile,
  type EvidenceCare,
  type EvidenceId,
  type EvidenceKind,
  type Failure,
  type FilesFrom,
  type Filing,
  type Legibility,
  type Progress,
  type RefusedFile,
  type UnfiledFile,
} from './backend'
import { importing } from './importing.svelte'
import { ledger, whatWasDone } from './ledger.svelte'
import { place, selected, toUnfiled } from './place.svelte'
import { counted, reader, t } from './reader.svelte'

/** Work that is done sooner is not worth a word. */
const NOTICEABLE = 300

/** So many times as long as the list of those that wait took, nothing asks for it again because of what became known. */
const REST = 4

/** Where files go: to these activities, or without any among those that wait. */
export type Receiver = { activities: ActivityId[]; title: string }

/** What somebody has typed on the card of a file that waits; the rest stays as suggested. */
export type Draft = Partial<Pick<ActivityForm, DraftField | 'topics'>> & { evidenceKind?: EvidenceKind }
export type DraftField =
  'title' | 'start' | 'end' | 'credits' | 'duration' | 'provider' | 'kind' | 'approval_no' | 'presenter' | 'format'

/** Files that were dropped on the window. */
export type Dropped = Extract<Drop, { type: 'dropped' }>

/** What is to be said of files that came, beyond what was done with them. */
export type Notice = { refused: RefusedFile[]; known: ArrivedFile[]; activities: ActivityId[] }

/** Whether a file that could be read so well has pages to be shown. */
export function hasPages(legibility: Legibility): boolean {
  return legibility === 'read' || legibility === 'empty-form'
}

/** Whether a file is a picture of one page. */
export function isPhoto({ file_type: type }: KeptFile): boolean {
  return type === 'jpeg' || type === 'png' || type === 'webp' || type === 'heic'
}

class Evidence {
  /** The files that wait to be filed; none until they have been asked for. */
  waiting = $state.raw<UnfiledFile[] | null>(null)
  /** Grows with everything that becomes known of a file. */
  known = $state(0)
  /** Where the files would go that are held over the window; none while there are none. */
  over = $state.raw<Receiver | null>(null)
  /** The work that goes on, as soon as it is worth a word. */
  work = $state.raw<Progress | null>(null)
  stopping = $state(false)
  /** How often the member has stopped something. */
  stops = 0
  /** Whether every file is being held against its fingerprint. */
  checking = $state(false)
  notice = $state.raw<Notice | null>(null)
  drafts = new SvelteMap<EvidenceId, Draft>()
  #latest: Progress | null = null
  #soon: ReturnType<typeof setTimeout> | undefined
  #asking: Promise<void> | null = null
  #askingAgain: Promise<void> | null = null
  #refreshing: ReturnType<typeof setTimeout> | undefined
  /** How long it took to have the list of those that wait, in milliseconds. */
  #took = 0
  #resting: ReturnType<typeof setTimeout> | undefined
  /** Whether more became known while what is known rests. */
  #more = false

  /** Listens to what the shell says of files, until the answer is called. */
  listen(): () => void {
    const ears = [
      backend.onFiles((drop) => this.#files(drop)),
      backend.onWork((progress) => this.#goesOn(progress)),
      backend.onEvidenceKnown((file) => this.#learns(file)),
      backend.onInbox((filing) => void this.#came(filing)),
    ]
    for (const ear of ears) ear.catch(console.error)
    return () => {
      this.over = null
      this.#end()
      // A window that closes hears nothing more in any case.
      for (const ear of ears) ear.then((deafen) => deafen()).catch(() => {})
    }
  }

  /** Asks for the files that wait. What changes until they have come is asked for once more, however often that is. */
  loadWaiting(): Promise<void> {
    if (this.#asking === null) {
      this.#asking = this.#askForWaiting().finally(() => (this.#asking = null))
      return this.#asking
    }
    this.#askingAgain ??= this.#asking.then(() => {
      this.#askingAgain = null
      return this.loadWaiting()
    })
    return this.#askingAgain
  }

  async #askForWaiting(): Promise<void> {
    const asked = performance.now()
    try {
      this.waiting = await backend.unfiledEvidence()
      this.#took = performance.now() - asked
    } catch (thrown) {
      ledger.complain(failureOf(thrown))
    }
  }

  /** Asks for files and attaches them to activities; without any, they wait to be filed. */
  async attach(activities: ActivityId[]): Promise<void> {
    await this.#takeIn({ type: 'chosen' }, activities)
  }

  /** What the keys for attaching mean: the selected rows, else the row at hand. */
  async attachHere(): Promise<void> {
    if (selected.size > 0) await this.attach([...selected])
    else await this.attach(place.current === null ? [] : [place.current])
  }

  /** Asks where a lost file is, and keeps it again. */
  async mend(file: EvidenceId): Promise<void> {
    try {
      const mended = await backend.mendEvidence({ type: 'file', evidence: file }, reader.language)
      if (mended === null) return
      ledger.tell(() => t('evidence-mended', counted('left', mended.left)), null)
      await ledger.refresh()
    } catch (thrown) {
      this.#complain(failureOf(thrown))
    }
  }

  /** Tries once more to read a file. */
  async readAgain(file: Pick<KeptFile, 'id' | 'file_name'>): Promise<void> {
    const named = { file: file.file_name }
    try {
      const legibility = await backend.readEvidenceAgain(file.id)
      const isRead = legibility !== null && legibility !== 'failed' && legibility !== 'broken'
      ledger.tell(() => t(isRead ? 'evidence-read-again-read' : 'evidence-read-again-failed', named), null)
      await ledger.refresh()
    } catch (thrown) {
      this.#complain(failureOf(thrown))
    }
  }

  /** Asks for a better copy of a file. */
  async replace(file: EvidenceId): Promise<void> {
    try {
      const done = await backend.replaceEvidence(file, { type: 'chosen' }, reader.language)
      if (done) await ledger.did(Promise.resolve(done))
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.kind === 'nothing-to-do') ledger.tell(() => t('evidence-same-file'), null)
      else this.#complain(failure)
    }
  }

  /** Opens a file in the system's viewer. */
  async open(file: EvidenceId): Promise<void> {
    try {
      await backend.openEvidence(file)
    } catch (thrown) {
      this.#complain(failureOf(thrown))
    }
  }

  /** Holds every file against its fingerprint now, and tells how they are. */
  async check(): Promise<void> {
    if (this.checking) return
    this.checking = true
    try {
      const care = await backend.checkEvidence()
      const today = ledger.overview?.today ?? ''
      ledger.tell(() => howTheyAre(care, today), null)
    } catch (thrown) {
      this.#complain(failureOf(thrown))
    } finally {
      this.checking = false
    }
  }

  stop(): void {
    this.stops += 1
    this.stopping = true
    backend.stopWork().catch(console.error)
  }

  #files(drop: Drop): void {
    switch (drop.type) {
      case 'over': {
        const receiver = receiverAt(drop.x, drop.y)
        if (JSON.stringify(receiver) !== JSON.stringify(this.over)) this.over = receiver
        return
      }
      case 'left':
        this.over = null
        return
      case 'dropped':
        this.over = null
        void this.dropped(drop, receiverAt(drop.x, drop.y).activities)
        return
      default:
        drop satisfies never
    }
  }

  /** Files are taken in; tables that were dropped on no activity are opened, after what came with them. */
  async dropped({ drop, count, tables }: Dropped, activities: ActivityId[]): Promise<void> {
    if (tables === 0 || activities.length > 0) return this.#takeIn({ type: 'dropped', drop }, activities)
    if (count > tables) await this.#takeIn({ type: 'dropped-beside-tables', drop }, activities)
    importing.dropped(drop, tables)
  }

  async #takeIn(from: FilesFrom, activities: ActivityId[]): Promise<void> {
    try {
      const arrived = await backend.takeInEvidence(from, activities, reader.language)
      // What came with a table is shown beside it.
      if (arrived) await this.#tellOf(arrived, activities, from.type !== 'dropped-beside-tables')
    } catch (thrown) {
      this.#complain(failureOf(thrown))
    }
  }

  async #tellOf({ filing, refused, stopped }: Arrived, activities: ActivityId[], showsWaiting: boolean): Promise<void> {
    if (stopped) {
      ledger.tell(() => t('evidence-stopped'), null)
      return
    }
    const known = (filing?.files ?? []).filter((file) => isNews(file, activities))
    if (filing?.done) {
      await ledger.did(Promise.resolve(filing.done))
      if (activities.length === 0 && showsWaiting) await this.#showWaiting()
    }
    if (refused.length > 0 || known.length > 0) this.notice = { refused, known, activities }
  }

  /** Shows the files that came; what is half-typed or open stays where it is. */
  async #showWaiting(): Promise<void> {
    if (place.unsaved !== null || document.querySelector('dialog[open]') !== null) return
    await this.loadWaiting()
    // Beside a table they are shown with the rows that they belong to.
    if (place.page === 'import') return
    toUnfiled()
    await tick()
  }

  /** Tells of files that came by themselves; what can be undone at hand stays what the member did. */
  async #came({ done }: Filing): Promise<void> {
    if (!done) return
    ledger.tell(() => whatWasDone(done), null)
    await ledger.refresh()
  }

  #goesOn(progress: Progress): void {
    if (progress.ended) return this.#end()
    this.#latest = progress
    if (this.work) this.work = progress
    else this.#soon ??= setTimeout(() => this.#show(), NOTICEABLE)
  }

  #show(): void {
    this.work = this.#latest
    // The last action's words give way to this one.
    ledger.toast = null
    if (this.work) announce(workWords(this.work))
  }

  #end(): void {
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#latest = null
    this.work = null
    this.stopping = false
  }

  #learns(file: EvidenceId | null): void {
    this.#knowsMore()
    importing.learns()
    clearTimeout(this.#refreshing)
    // What a file says may settle its proof, as a check may: the standing may be another. Of many files that
    // are read one after the other, that is looked at once.
    if (file === null) void ledger.refresh()
    else this.#refreshing = setTimeout(() => void ledger.refresh(), NOTICEABLE)
  }

  /** Has what is shown looked at again; of many files that are read one after the other, now and then. */
  #knowsMore(): void {
    if (this.#resting !== undefined) {
      this.#more = true
      return
    }
    this.known += 1
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      if (!this.#more) return
      this.#more = false
      this.#knowsMore()
    }, REST * this.#took)
  }

  #complain(failure: Failure): void {
    ledger.complain(failure)
    if (failure.kind === 'gone') void ledger.refresh()
  }
}

/** Whether there is something to say of a file beyond that it is attached now. */
function isNews({ arrival }: ArrivedFile, activities: ActivityId[]): boolean {
  return arrival.type === 'known' && (activities.length === 0 || arrival.attached_to.length > 0)
}

/** What would take files dropped at this place of the window: a row, an open activity, or nothing. */
function receiverAt(x: number, y: number): Receiver {
  const under = document.elementFromPoint(x * window.innerWidth, y * window.innerHeight)
  const element = under?.closest<HTMLElement>('[data-activity]')
  if (!element) return { activities: [], title: '' }
  const activity = Number(element.dataset.activity)
  const activities = selected.has(activity) && element.matches('tr') ? [...selected] : [activity]
  return { activities, title: element.dataset.title ?? '' }
}

/** What a check of every file found, in words. */
function howTheyAre({ files, broken, checked_on: on }: EvidenceCare, today: string): string {
  // The day is that of the file looked at longest ago: a check that was stopped leaves some.
  if (on === null || on < today) return t('files-check-stopped')
  if (broken.length > 0) return t('files-check-broken', counted('broken', broken.length))
  return t('files-check-sound', counted('files', files))
}

/** What long work is, in words. */
export function workWords({ task, of }: Progress): string {
  return of === null ? t(`work-${task}`) : t(`work-${task}-of`, counted('count', of))
}

export const evidence = new Evidence()
