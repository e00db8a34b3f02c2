// The engine's worker as Node runs it, with the one core that the window ships: left to itself the library takes
// whichever the machine runs fastest, and another core may see other letters.

const { createRequire } = require('node:module')
const { join } = require('node:path')
const { parentPort } = require('node:worker_threads')

const window = createRequire(join(__dirname, '../../ui/package.json'))
const worker = window('tesseract.js/src/worker-script')

parentPort.on('message', (packet) => worker.dispatchHandlers(packet, (answer) => parentPort.postMessage(answer)))
worker.setAdapter({
  getCore: async () => window('tesseract.js-core/tesseract-core-simd-lstm'),
  gunzip: window('tesseract.js/src/worker-script/node/gunzip'),
  fetch: async (address) => Promise.reject(new Error(`${address} is not fetched`)),
  ...window('tesseract.js/src/worker-script/node/cache'),
})
