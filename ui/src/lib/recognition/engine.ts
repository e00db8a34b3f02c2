// The engine that recognises text on pictures: Tesseract, in a worker of its own, with all that it
// needs from the app itself. It is started for the first picture and ended with the last, so that
// its memory is only taken while there is something to do.

import coreAddress from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url'
import workerAddress from 'tesseract.js/dist/worker.min.js?url'
import english from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url'
import french from '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url'
import type { Block } from 'tesseract.js'

/** Something that recognises text on pictures until it is ended. */
export type Engine = {
  /** The blocks of text on a picture, given as a data address. */
  recognise(picture: string): Promise<Block[]>
  end(): Promise<void>
}

/** Only the engine of 2018 and later (`OEM.LSTM_ONLY`): what the models are for. */
const LSTM_ONLY = 1

/** The folder of an address. */
const folder = (address: string): string => address.slice(0, address.lastIndexOf('/'))

/** Starts the engine for English and French, which are read at once. */
export async function startEngine(): Promise<Engine> {
  // The library asks a CDN for whatever it is not given a place for; each of them is given.
  if (folder(english) !== folder(french)) throw new Error('the models are not in one folder')
  const { createWorker, PSM } = await import('tesseract.js')
  const worker = await createWorker(['eng', 'fra'], LSTM_ONLY, {
    workerPath: workerAddress,
    corePath: coreAddress,
    langPath: folder(english),
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: true,
  })
  // The page is taken apart first (`PSM.AUTO`): without that, an ornate frame is read as text.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
  return {
    async recognise(picture) {
      const { data } = await worker.recognize(picture, {}, { text: false, blocks: true })
      return data.blocks ?? []
    },
    async end() {
      await worker.terminate()
    },
  }
}
