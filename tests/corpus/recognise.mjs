// Recognises pictures as the window does: `node recognise.mjs PICTURES`. PICTURES is a JSON list of { name, file, width,
// height }; for each a line { name, pages } is printed as soon as it is known. The library and its models are those that
// the window ships, and the window's own code turns what the engine saw into lines.

import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const window = new URL('../../ui/', import.meta.url)
const require = createRequire(new URL('package.json', window))
const { createWorker, OEM, PSM } = require('tesseract.js')
const typescript = require('typescript')

/** The window's `linesOf`. */
async function linesOfTheWindow() {
  const source = await readFile(new URL('src/lib/recognition/lines.ts', window), 'utf8')
  const options = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 }
  const { outputText } = typescript.transpileModule(source, { compilerOptions: options })
  return (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)).linesOf
}

const pictures = JSON.parse(await readFile(process.argv[2], 'utf8'))
const linesOf = await linesOfTheWindow()
// The library looks for both models in one folder.
const models = await mkdtemp(join(tmpdir(), 'models-'))
for (const language of ['eng', 'fra']) {
  const name = `${language}.traineddata.gz`
  await copyFile(require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${name}`), join(models, name))
}
const worker = await createWorker(['eng', 'fra'], OEM.LSTM_ONLY, {
  workerPath: fileURLToPath(new URL('engine.cjs', import.meta.url)),
  langPath: models,
  cacheMethod: 'none',
  gzip: true,
})
await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
for (const { name, file, width, height } of pictures) {
  const { data } = await worker.recognize(await readFile(file), {}, { text: false, blocks: true })
  console.log(JSON.stringify({ name, pages: [linesOf(data.blocks ?? [], { width, height })] }))
}
await worker.terminate()
await rm(models, { recursive: true })
