import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import { smallFirstScript } from './src/building/first-script.ts'

/** The files of the engine that recognises text. */
const RECOGNITION = /^(worker\.min\.js|tesseract-core-.*\.js|.*\.traineddata\.gz)$/

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), svelteTesting(), smallFirstScript()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    // The oldest engine that shows the window: WebKit on macOS 13. WebKitGTK 2.50 and WebView2 are newer.
    target: 'safari16',
    // The window's content security policy allows no data: addresses, so every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // `make notices` asks which packages the window has code of.
    license: mode === 'notices' && { fileName: 'licences.json' },
    rolldownOptions: {
      output: {
        // The engine that recognises text looks for its models by name; its files keep theirs.
        assetFileNames: ({ names }) =>
          names.some((name) => RECOGNITION.test(name))
            ? 'recognition/[name][extname]'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: {
    environment: 'jsdom',
    // Whole screens are drawn and searched: on a busy machine that takes its time.
    testTimeout: 30_000,
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    css: true,
  },
}))
