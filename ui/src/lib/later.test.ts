import { expect, it, vi } from 'vitest'
import { Later } from './later.svelte'

it('is loaded once, however often it is asked for', async () => {
  const ask = vi.fn(() => Promise.resolve('page'))
  const page = new Later(ask)
  expect(page.now).toBeNull()
  expect(ask).not.toHaveBeenCalled()
  expect(await Promise.all([page.load(), page.load()])).toEqual(['page', 'page'])
  expect(page.now).toBe('page')
  await page.load()
  expect(ask).toHaveBeenCalledTimes(1)
})

it('is tried again where it could not be loaded', async () => {
  const ask = vi.fn(() => Promise.resolve('page')).mockRejectedValueOnce(new Error('no such file'))
  const page = new Later(ask)
  await expect(page.load()).rejects.toThrow('no such file')
  expect(page.now).toBeNull()
  expect(await page.load()).toBe('page')
})
