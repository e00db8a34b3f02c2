import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import svelte from 'eslint-plugin-svelte'
import typescript from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Who may know Tauri and the bindings: the door to Rust, and the tests' stand-in for what is behind it. */
const DOOR = ['src/lib/backend.ts', 'src/testing/shell.ts', 'src/testing/setup.ts']

export default defineConfig(
  // Built or generated.
  globalIgnores(['dist', 'src/lib/bindings.ts']),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      // svelte-check finds what is not defined, and knows the browser's names.
      'no-undef': 'off',
      // Reading a state for nothing but its changes is how an effect of Svelte names what it depends on.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // `return goTo(page)` and `onclick={() => open(row)}` say what happens; nobody takes it for an answer.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Leaving parts of a thing out is done by naming them.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A number has one way to be written in an id or a message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // A space at the edge of a block is only kept when it is written as one.
      'svelte/no-useless-mustaches': 'off',
      // What a component binds looks constant here, and so does what `satisfies never` closes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Only svelte-check knows the types of components; here each of them is `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: DOOR,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/bindings', '@tauri-apps/*'],
              message: 'Rust is asked through lib/backend.ts, and nowhere else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.test.ts', 'src/testing/**'],
    rules: {
      // What is not there fails the test.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The stand-in for the shell takes and answers whatever a verb does.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `get<HTMLInputElement>('find')` names what the test knows to stand there.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // These run in Node and are in no project of TypeScript's.
    files: ['*.config.js'],
    extends: [typescript.configs.disableTypeChecked],
  },
)
