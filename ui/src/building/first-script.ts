// What the window loads before it shows anything stays small: a build that makes it larger fails.

import type { Plugin } from 'vite'

/** The most bytes that the first script may have, with all that it needs at once. */
export const MOST = 300_000

/** What a build tells of a script. */
type Script = { type: 'chunk'; fileName: string; isEntry: boolean; imports: string[]; code: string }

type Bundle = Record<string, Script | { type: 'asset' }>

/** The bytes of the first script and of every script that it imports from the start. */
export function firstScript(bundle: Bundle): number {
  const scripts = Object.values(bundle).filter((part) => part.type === 'chunk')
  const first = new Set(scripts.filter(({ isEntry }) => isEntry))
  // What is added on the way is walked through, too.
  for (const { imports } of first) {
    for (const script of scripts) if (imports.includes(script.fileName)) first.add(script)
  }
  return [...first].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0)
}

/** Fails the build where the first script has grown too large. */
export function smallFirstScript(): Plugin {
  return {
    name: 'small-first-script',
    generateBundle(_, bundle) {
      const bytes = firstScript(bundle)
      if (bytes > MOST) {
        this.error(
          `The first script has ${bytes} bytes, and may have ${MOST}: what the first screen does without belongs into src/screens.ts.`,
        )
      }
    },
  }
}
