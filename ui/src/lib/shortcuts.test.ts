import { expect, it } from 'vitest'
import { reader } from './reader.svelte'
import { inTypedField, keys as shownKeys, shortcut } from './shortcuts'

const keys = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...held })

it('keys with Ctrl, or Cmd on a Mac, mean the same', () => {
  expect(shortcut(keys('n', { ctrlKey: true }), false)).toBe('new')
  expect(shortcut(keys('n', { metaKey: true }), true)).toBe('new')
  expect(shortcut(keys('n', { ctrlKey: true }), true)).toBeNull()
  expect(shortcut(keys('z', { ctrlKey: true }), false)).toBe('undo')
  expect(shortcut(keys('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo')
  expect(shortcut(keys('E', { ctrlKey: true, shiftKey: true }), false)).toBe('export')
  expect(shortcut(keys('A', { ctrlKey: true, shiftKey: true }), false)).toBe('attach')
  expect(shortcut(keys(',', { ctrlKey: true }), false)).toBe('settings')
  expect(shortcut(keys('F1'), false)).toBe('help')
})

it('the digits count by their place on the keyboard', () => {
  expect(shortcut(keys('&', { code: 'Digit1', ctrlKey: true }), false)).toBe('overview')
  expect(shortcut(keys('2', { code: 'Digit2', ctrlKey: true }), false)).toBe('activities')
  expect(shortcut(keys('"', { code: 'Digit3', ctrlKey: true }), false)).toBe('audit')
})

it('no bare letter is a shortcut', () => {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(shortcut(keys(letter), false)).toBeNull()
})

it('a field with something typed keeps its own undo', () => {
  const field = document.createElement('input')
  document.body.append(field)
  let typed: boolean | undefined
  field.addEventListener('keydown', (event) => (typed = inTypedField(event)))
  field.dispatchEvent(keys('z', { ctrlKey: true }))
  expect(typed).toBe(false)
  field.value = 'half'
  field.dispatchEvent(keys('z', { ctrlKey: true }))
  expect(typed).toBe(true)
})

it('keys are called what the keyboard of the reader calls them', () => {
  try {
    reader.language = 'en'
    expect(shownKeys('Z', { shift: true })).toBe('Ctrl+Shift+Z')
    reader.language = 'fr'
    expect(shownKeys('Z', { shift: true })).toBe('Ctrl+Maj+Z')
    expect(shownKeys('N')).toBe('Ctrl+N')
  } finally {
    reader.language = 'en'
  }
})
