import { describe, expect, it } from 'vitest'
import { Latest } from './latest'

describe('of several questions', () => {
  it('only the latest one’s answer counts, whichever comes first', () => {
    const questions = new Latest()
    const first = questions.ask()
    expect(first()).toBe(true)
    const second = questions.ask()
    expect(first()).toBe(false)
    expect(second()).toBe(true)
    expect(second()).toBe(true)
  })

  it('none counts once they are dropped, and the next one does', () => {
    const questions = new Latest()
    const first = questions.ask()
    questions.drop()
    expect(first()).toBe(false)
    expect(questions.ask()()).toBe(true)
  })

  it('those of another kind do not matter', () => {
    const [here, there] = [new Latest(), new Latest()]
    const first = here.ask()
    there.ask()
    there.drop()
    expect(first()).toBe(true)
  })
})
