// Scans and photos are recognised one after the other, quietly, while the member goes on: whenever
// something is known of a file there may be a next one. What is recognised shows as what any other
// file suggests; nothing tells of the work itself, and where it fails the file is as it was.

import { backend, type EvidenceId, type FileToRecognise, type RecognisedPage } from '../backend'
import type { Engine } from './engine'
import { linesOf } from './lines'

/** How wide a picture is asked for, in pixels: Letter at about 200 dots per inch, which the engine reads best. */
const WIDTH = 1650

/** A page takes a second or two; one that takes so many milliseconds is given up. */
const PATIENCE = 60_000

/** How the engine is started: only once there is something for it to do. */
const startWhenNeeded = async (): Promise<Engine> => (await import('./engine')).startEngine()

/** Recognises what there is to recognise, now and whenever a file is known. Answers how to stop that. */
export async function recogniseQuietly(start = startWhenNeeded): Promise<() => void> {
  const queue = new Queue(start)
  const stop = await backend.onEvidenceKnown(() => void queue.work())
  void queue.work()
  return stop
}

class Queue {
  #works = false
  /** Whether there may be another file since the last one was asked for. */
  #calls = false
  /** Whether the engine could not be started: it will not be, until the window opens again. */
  #isWithoutEngine = false
  #engine: Engine | null = null
  /** The files of which not all could be recognised: they are tried again when the window opens again. */
  #givenUp: EvidenceId[] = []

  constructor(private readonly start: () => Promise<Engine>) {}

  /** Works until there is no file left. */
  async work(): Promise<void> {
    this.#calls = true
    if (this.#works || this.#isWithoutEngine) return
    this.#works = true
    try {
      while (this.#calls) {
        this.#calls = false
        for (let file = await this.#next(); file; file = await this.#next()) {
          const { pages, whole } = await this.#pagesOf(file)
          if (!whole) this.#givenUp.push(file.evidence)
          await backend.keepRecognisedText(file.evidence, pages, whole)
        }
      }
    } catch (thrown) {
      // No word to the member: a scan without text is filed as it always was.
      console.error(thrown)
    } finally {
      await this.#end()
      this.#works = false
    }
  }

  #next(): Promise<FileToRecognise | null> {
    return backend.evidenceToRecognise(this.#givenUp)
  }

  /** What stands on the first pages of a file, and whether that is all of them: a busy computer may fail at one. */
  async #pagesOf(file: FileToRecognise): Promise<{ pages: RecognisedPage[]; whole: boolean }> {
    const pages: RecognisedPage[] = []
    for (let page = 1; page <= file.pages; page += 1) {
      const picture = await backend.evidencePicture(file.evidence, page, WIDTH)
      if (!picture) continue
      const engine = await this.#started()
      try {
        pages.push(linesOf(await inTime(engine.recognise(picture.address)), picture))
      } catch (thrown) {
        console.error(thrown)
        // What is left of it may fail at the next file, too.
        await this.#end()
      }
    }
    return { pages, whole: pages.length === file.pages }
  }

  async #started(): Promise<Engine> {
    try {
      this.#engine ??= await this.start()
      return this.#engine
    } catch (thrown) {
      this.#isWithoutEngine = true
      throw thrown
    }
  }

  async #end(): Promise<void> {
    const engine = this.#engine
    this.#engine = null
    await engine?.end().catch(console.error)
  }
}

/** Throws where an answer takes longer than any page has reason to. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('recognising a page took too long')), PATIENCE)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
