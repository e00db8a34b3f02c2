// Writes the third-party notices that every package carries: one text with the licence of all that is in Ledgerline and is
// not Ledgerline's own. `make notices` runs it:
//
//   node .ci/notices.mjs NOTICES WINDOW CRATES…
//
// NOTICES is what it writes; WINDOW the folder of a window built with `--mode notices`, in which `licences.json` lists the
// packages that the bundler took code from; each of CRATES what `cargo about` says of one shipped package. It fails where
// something has no text.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const fonts = join(root, 'src-tauri/report/press/fonts')
const written = join(root, 'src-tauri/notices')
const packages = join(root, 'ui/node_modules')

/** Packages of npm that come without a text: it is among those written down. */
const WRITTEN_FOR = {
  '@fluent/bundle': 'fluent-bundle.txt',
  '@tesseract.js-data/eng': 'tesseract.txt',
  '@tesseract.js-data/fra': 'tesseract.txt',
}

/** What a package names as needed and does not carry into a window: they fetch and install under Node. */
const NOT_IN_A_WINDOW = new Set(['node-fetch', 'opencollective-postinstall'])

/** Texts in the crates that are of nothing that is built in. */
const NOT_BUILT_IN = [
  /^fontdb-[^/]*\/tests\//,
  /^libdbus-sys-[^/]*\/vendor\//,
  /^libsqlite3-sys-[^/]*\/sqlcipher\//,
  /^rustybuzz-[^/]*\/scripts\//,
]

/** A file that holds a licence or a notice, by its name. */
const TEXT = /^(licen[cs]e|notice|copying|copyright|unlicense|patents)([-_.].*)?$/i
const SOURCE = /\.(rs|c|h|js|ts|html)$/i

const [notices, window, ...crateLists] = process.argv.slice(2)
const missing = []
const parts = []

const tidy = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
const json = (path) => JSON.parse(readFileSync(path, 'utf8'))
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

function heading(line) {
  parts.push(`${'='.repeat(100)}\n${line}\n${'='.repeat(100)}`)
}

function entry(names, text) {
  parts.push(`${'-'.repeat(100)}\n${names.join('\n')}\n${'-'.repeat(100)}\n\n${tidy(text)}`)
}

/** Every file in a folder and in those below it. */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((found) =>
    found.isDirectory() ? files(join(folder, found.name)) : [join(folder, found.name)],
  )
}

const fingerprint = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

// Fonts of the report: a text belongs to the families whose files begin as it does.
function fontsOfTheReport() {
  heading('Fonts of the report')
  const texts = readdirSync(fonts)
    .filter((name) => /-(OFL|LICENSE)\.txt$/.test(name))
    .sort(byName)
  const faces = readdirSync(fonts)
    .filter((name) => /\.(ttf|otf)$/.test(name))
    .sort(byName)
  for (const text of texts) {
    const family = text.split('-')[0]
    entry(
      faces.filter((face) => face.split('-')[0].split('.')[0] === family),
      readFileSync(join(fonts, text), 'utf8'),
    )
  }
  for (const face of faces) {
    const family = face.split('-')[0].split('.')[0]
    if (!texts.some((text) => text.split('-')[0] === family)) missing.push(`font ${face}`)
  }
}

// Packages of npm: those the bundler took code from, those a file of the window is a copy of (fonts, the engine, its models),
// and what such a file was made of.
function packagesOfTheWindow() {
  heading('In the window: packages of npm')
  const { dependencies } = json(join(root, 'ui/package.json'))
  const names = new Set(json(join(window, 'licences.json')).map(({ name }) => name))
  const owners = new Map()
  for (const name of Object.keys(dependencies)) {
    for (const file of files(join(packages, name))) owners.set(fingerprint(file), name)
  }
  for (const file of files(window)) {
    const owner = owners.get(fingerprint(file))
    if (owner === undefined) continue
    names.add(owner)
    for (const inside of Object.keys(json(join(packages, owner, 'package.json')).dependencies ?? {})) {
      if (!NOT_IN_A_WINDOW.has(inside)) names.add(inside)
    }
  }
  for (const name of [...names].sort(byName)) {
    const folder = join(packages, name)
    const { version, license } = json(join(folder, 'package.json'))
    const own = readdirSync(folder)
      .filter((file) => TEXT.test(file))
      .sort(byName)
    const texts = WRITTEN_FOR[name] ? [join(written, WRITTEN_FOR[name])] : own.map((file) => join(folder, file))
    if (texts.length === 0) missing.push(`npm package ${name}`)
    for (const text of texts) entry([`${name} ${version} (${license})`], readFileSync(text, 'utf8'))
  }
}

// Crates: what `cargo about` found, one text with all that are under it; then the notices beside or within them.
function crates() {
  heading('In the window and the commands: crates of Rust')
  const texts = new Map()
  const shipped = new Map()
  for (const list of crateLists) {
    for (const { id, text, source_path, used_by } of json(list).licenses) {
      for (const { crate } of used_by) {
        const of = `${crate.name} ${crate.version}`
        shipped.set(of, crate)
        // A standard text names nobody: then the authors are named with it.
        const by = source_path || crate.authors.length === 0 ? '' : `, by ${crate.authors.join(', ')}`
        const where = crate.repository ?? crate.homepage ?? `https://crates.io/crates/${crate.name}`
        const key = `${id}\n${tidy(text)}`
        if (!texts.has(key)) texts.set(key, { text, names: new Set() })
        texts.get(key).names.add(`${of} (${id})${by}, ${where}`)
        if (tidy(text) === '') missing.push(`crate ${of}`)
      }
    }
    for (const { package: crate } of json(list).crates) {
      const of = `${crate.name} ${crate.version}`
      if (crate.source && !shipped.has(of)) missing.push(`crate ${of}`)
    }
  }
  const all = [...texts.values()].map(({ text, names }) => ({ text, names: [...names].sort(byName) }))
  for (const { text, names } of all.sort((a, b) => byName(a.names[0], b.names[0]))) entry(names, text)

  const told = new Set([...texts.values()].map(({ text }) => tidy(text)))
  for (const of of [...shipped.keys()].sort(byName)) {
    const folder = dirname(shipped.get(of).manifest_path)
    for (const file of files(folder).sort(byName)) {
      const place = join(basename(folder), relative(folder, file)).replaceAll('\\', '/')
      if (!TEXT.test(basename(file)) || SOURCE.test(file) || NOT_BUILT_IN.some((pattern) => pattern.test(place)))
        continue
      const inside = dirname(file) !== folder
      if (!inside && /^(licen[cs]e|copying|unlicense)/i.test(basename(file))) continue
      const text = tidy(readFileSync(file, 'utf8'))
      if (told.has(text)) continue
      told.add(text)
      entry([`${of}: ${relative(folder, file).replaceAll('\\', '/')}`], text)
    }
  }
}

// What no tool finds: libraries inside a library that npm or Cargo hands over ready built.
function writtenDown() {
  heading('Inside what is taken ready built')
  for (const file of readdirSync(written)
    .filter((name) => name.endsWith('.txt'))
    .sort(byName)) {
    const [title, ...text] = readFileSync(join(written, file), 'utf8').split('\n')
    entry([title], text.join('\n'))
  }
}

parts.push(
  `Ledgerline is under the MIT licence. It is made with the work of many others; these are their names and their licences.
What is told of a crate, a package or a font holds for it in the version named here.`,
)
fontsOfTheReport()
packagesOfTheWindow()
writtenDown()
crates()

if (missing.length > 0) {
  console.error(`No licence text was found for:\n${missing.map((what) => `  ${what}`).join('\n')}`)
  process.exit(1)
}
if (!existsSync(dirname(notices))) throw new Error(`There is no folder ${dirname(notices)}.`)
writeFileSync(notices, `${parts.join('\n\n')}\n`)
