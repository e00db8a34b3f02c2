import { describe, expect, it } from 'vitest'
import { announcements } from '../../lib/announcer.svelte'
import type { Language, Progress, Verified } from '../../lib/backend'
import { openAudit } from '../../testing/app'
import { verified } from '../../testing/audit'
import { tap } from '../../testing/settings'
import { all, askedFor, emit, get, refuse, settle } from '../../testing/shell'

const work = (progress: Partial<Progress>): Promise<void> =>
  emit<Progress>('work', { task: 'verifying', done: 34, of: 100, at: 'audit-package.zip', ended: false, ...progress })

describe('the check of a package', () => {
  async function check(verification: Partial<Verified['verification']>, language: Language = 'en') {
    const asked = await openAudit({ verify_package: () => verified(verification) }, language)
    await tap('verify')
    return asked
  }

  it('says that it is unchanged, and whose it says it is', async () => {
    const asked = await check({})
    expect(askedFor(asked, 'verify_package')).toEqual([{ language: 'en' }])
    const result = get('verify-result')
    expect(result.querySelector('h3')?.textContent.trim()).toBe('Unchanged and complete')
    expect(document.activeElement).toBe(result.querySelector('h3'))
    expect(announcements.at(-1)?.text).toBe('Unchanged and complete')
    for (const words of [
      'audit-package.zip (ZIP archive)',
      'Sample Therapist',
      '23 November 2026',
      '7 files',
      'cannot show who made a package',
    ]) {
      expect(result.textContent).toContain(words)
    }
    expect(all('verify-differences')).toHaveLength(0)
  })

  it('says that only the packing is another', async () => {
    await check({ outcome: 'repacked-unchanged', kind: 'folder' })
    expect(get('verify-result').textContent).toContain('Packed again, contents unchanged')
  })

  it('names what a computer has left by itself, and calls it no difference', async () => {
    await check({ kind: 'folder', system_files: ['.DS_Store', 'evidence/desktop.ini'] })
    expect(get('verify-system-files').textContent).toContain('.DS_Store and evidence/desktop.ini')
    expect(all('verify-differences')).toHaveLength(0)
  })

  it('lists what differs', async () => {
    await check({
      outcome: 'differs',
      made_on: null,
      member: null,
      program: null,
      differences: [
        { kind: 'changed', name: 'evidence/E-001 a.pdf', was: null },
        { kind: 'missing', name: 'README.txt', was: null },
        { kind: 'added', name: '<b>x</b>.exe', was: null },
        { kind: 'renamed', name: 'b.pdf', was: 'a.pdf' },
        { kind: 'archive', name: 'audit-package.zip', was: null },
      ],
    })
    expect([...get('verify-differences').children].map((one) => one.textContent)).toEqual([
      '“evidence/E-001 a.pdf” was changed',
      '“README.txt” is missing',
      '“<b>x</b>.exe” was added',
      '“a.pdf” is called “b.pdf” now',
      'The package itself was changed: audit-package.zip',
    ])
    expect(get('verify-result').dataset.outcome).toBe('differs')
    expect(get('verify-result').textContent).not.toContain('Record of')
  })

  it('says so in French', async () => {
    await check({ outcome: 'differs', differences: [{ kind: 'missing', name: 'a.pdf', was: null }] }, 'fr')
    expect(get('verify-result').textContent).toContain('Différente de ce qui a été exporté')
    expect(get('difference-missing').textContent).toBe('«\u00a0a.pdf\u00a0» manque')
  })

  it('says beside its button what is wrong with a file that is no package', async () => {
    const text = { id: 'failure-not-a-package', args: { file: { type: 'text' as const, value: 'a.pdf' } } }
    await openAudit({ verify_package: () => refuse({ kind: 'refused', why: 'not-a-package', text }) })
    await tap('verify')
    expect(get('verify-problem').hidden).toBe(false)
    expect(get('verify-problem').textContent).toContain('“a.pdf” is not an audit package')
    expect(get('verify').getAttribute('aria-describedby')).toBe(get('verify-problem').id)
    expect(all('verify-result')).toHaveLength(0)
  })

  it('tells how far it is in hundredths, and says that it was stopped', async () => {
    let answer: (nothing: null) => void = () => {}
    await openAudit({ verify_package: () => new Promise<null>((resolve) => (answer = resolve)), stop_work: () => null })
    await tap('verify')
    expect(get('verify').textContent.trim()).toBe('Checking…')
    await work({})
    await settle(350)
    expect(get('work').textContent).toContain('Checking the package')
    expect(get('work').textContent).toContain('34%')
    await tap('work-stop')
    await work({ ended: true })
    answer(null)
    await settle(10)
    expect(get('verify-stopped').textContent).toContain('The check was stopped')
  })

  it('says nothing where the question was cancelled, and takes the last answer away', async () => {
    let answer: Verified | null = verified()
    await openAudit({ verify_package: () => answer })
    await tap('verify')
    get('verify-result')
    answer = null
    await tap('verify')
    for (const name of ['verify-result', 'verify-stopped']) expect(all(name)).toHaveLength(0)
    expect(get('verify-problem').hidden).toBe(true)
  })
})
