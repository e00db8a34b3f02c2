import { describe, expect, it } from 'vitest'
import { announcements } from '../../lib/announcer.svelte'
import type { Estimate, Progress } from '../../lib/backend'
import { place } from '../../lib/place.svelte'
import { go, open, openAudit } from '../../testing/app'
import { audit, estimate, made, nothing } from '../../testing/audit'
import { tap } from '../../testing/settings'
import { all, askedFor, emit, get, press, refuse, settle, type Asked, type Verbs } from '../../testing/shell'

/** Longer than the pause before the size is asked for. */
const PAUSE = 250

/** Opens the audit screen and waits for the size of the package. */
async function show(verbs: Verbs = {}): Promise<Asked> {
  const asked = await openAudit(verbs)
  await settle(PAUSE)
  return asked
}

const work = (progress: Partial<Progress>): Promise<void> =>
  emit<Progress>('work', { task: 'packing', done: 2, of: 6, at: 'certificate-2.pdf', ended: false, ...progress })

/** What is asked for as long as nothing was chosen. */
const USUAL = { language: 'en', as_zip: false, extent: 'full', reflections: false, originals: true, activities: null }

describe('the size of the package', () => {
  it('is told before, with what is in it', async () => {
    const asked = await show()
    expect(askedFor(asked, 'package_estimate')).toEqual([{ cycle: 1, form: USUAL }])
    expect(get('package-estimate').textContent).toBe('About 4.6 MB, for 3 files of proof, of which 5 pages are shown')
    expect(all('package-large')).toHaveLength(0)
  })

  it('follows every choice, and is said aloud', async () => {
    const asked = await show({
      package_estimate: ({ form }): Estimate => estimate({ bytes: form.originals ? 4_600_000 : 900_000, pages: 0 }),
    })
    await tap('package-originals-left-out')
    await settle(PAUSE)
    expect(askedFor(asked, 'package_estimate').at(-1).form).toEqual({ ...USUAL, originals: false })
    expect(get('package-estimate').textContent).toBe('About 900 kB, for 3 files of proof')
    expect(announcements.at(-1)?.text).toBe('About 900 kB, for 3 files of proof')
    await tap('package-shape-zip')
    await settle(PAUSE)
    expect(askedFor(asked, 'package_estimate').at(-1).form, 'an archive has the originals').toEqual({
      ...USUAL,
      as_zip: true,
    })
    expect(all('package-originals'), 'there is nothing to choose').toHaveLength(0)
    await tap('package-language-fr')
    await tap('package-reflections')
    await settle(PAUSE)
    expect(askedFor(asked, 'package_estimate').at(-1).form).toEqual({
      ...USUAL,
      as_zip: true,
      language: 'fr',
      reflections: true,
    })
    await tap('package-extent-summary')
    await settle(PAUSE)
    expect(all('package-reflections')).toHaveLength(0)
    expect(askedFor(asked, 'package_estimate').at(-1).form).toMatchObject({ extent: 'summary', reflections: false })
  })

  it('warns where a mail may refuse it', async () => {
    await show({ package_estimate: () => estimate({ bytes: 20_000_001 }) })
    expect(get('package-large').textContent).toContain('refuse more than about 20 MB')
  })

  it('drops an answer that comes after a newer question', async () => {
    const answer: ((size: Estimate) => void)[] = []
    await show({ package_estimate: () => new Promise((resolve) => answer.push(resolve)) })
    expect(get('package-estimate').textContent).toBe('Estimating the size…')
    await tap('package-extent-summary')
    await settle(PAUSE)
    answer[1]!(estimate({ bytes: 1_000_000 }))
    await settle(10)
    answer[0]!(estimate({ bytes: 9_000_000 }))
    await settle(10)
    expect(get('package-estimate').textContent).toContain('About 1 MB')
  })
})

describe('before the export', () => {
  it('what is not available is said, with the way to fix it', async () => {
    await show({ package_estimate: () => estimate({ not_available: ['certificate-1.pdf', '<b>2</b>.pdf'] }) })
    const note = get('package-not-available')
    expect(note.textContent).toContain('2 files are missing or have changed')
    expect([...note.querySelectorAll('li')].map((file) => file.textContent)).toEqual([
      'certificate-1.pdf',
      '<b>2</b>.pdf',
    ])
    await tap('package-mend')
    expect(place.page).toBe('settings')
  })

  it('words that look private are counted as they would be printed', async () => {
    await show({ package_estimate: ({ form }): Estimate => estimate({ findings: form.extent === 'full' ? 4 : 3 }) })
    expect(get('package-findings').textContent).toContain('4 passages')
    await tap('package-extent-summary')
    await settle(PAUSE)
    expect(get('package-findings').textContent).toContain('3 passages in it look private')
    await tap('package-findings-show')
    expect(document.activeElement?.id).toBe('audit-privacy')
  })

  it('open points stand in nobody’s way', async () => {
    const asked = await show({ export_package: () => made() })
    expect(get('package-open-points').textContent).toContain('5 points are still open. You can export all the same')
    await tap('package-export')
    expect(askedFor(asked, 'export_package')).toHaveLength(1)
  })

  it('an empty record can be exported, too', async () => {
    const asked = await show({ audit: nothing, export_package: () => made({ exhibits: 0 }) })
    await tap('package-export')
    expect(askedFor(asked, 'export_package')).toHaveLength(1)
    expect(get('package-result').textContent).toContain('without any file of proof')
  })
})

describe('chosen activities', () => {
  it('are ticked one by one, all or none', async () => {
    const asked = await show({ export_package: () => made() })
    await tap('package-activities-some')
    expect(get('package-count').textContent).toBe('0 of 3 chosen')
    await tap('package-select-all')
    expect(get('package-count').textContent).toBe('3 of 3 chosen')
    await tap('package-activity-12')
    expect(get('package-count').textContent).toBe('2 of 3 chosen')
    await settle(PAUSE)
    expect(askedFor(asked, 'package_estimate').at(-1).form.activities).toEqual([11, 13])
    await tap('package-export')
    expect(askedFor(asked, 'export_package')).toEqual([{ cycle: 1, form: { ...USUAL, activities: [11, 13] } }])
    await tap('package-select-none')
    expect(get('package-count').textContent).toBe('0 of 3 chosen')
    await tap('package-activities-all')
    expect(all('package-list')).toHaveLength(0)
  })

  it('say how each is proved', async () => {
    await show()
    await tap('package-activities-some')
    const box = get('package-activity-13')
    const described = document.getElementById(box.getAttribute('aria-describedby')!)
    expect(described?.textContent).toContain('1 file')
    expect(described?.textContent).toContain('A file needs fixing')
    expect(box.closest('label')?.textContent).toContain('Conférence <b>2026</b>')
  })

  it('are at least one: the problem stands beside the list, which takes the focus', async () => {
    const asked = await show()
    const sizes = askedFor(asked, 'package_estimate').length
    await tap('package-activities-some')
    await settle(PAUSE)
    expect(askedFor(asked, 'package_estimate'), 'nothing has no size').toHaveLength(sizes)
    expect(all('package-list-problem')).toHaveLength(0)
    await tap('package-export')
    expect(askedFor(asked, 'export_package')).toHaveLength(0)
    const problem = get('package-list-problem')
    expect(problem.textContent).toBe('Choose at least one activity.')
    expect(get('package-list').getAttribute('aria-describedby')).toContain(problem.id)
    expect(document.activeElement).toBe(get('package-activity-11'))
    await tap('package-activity-11')
    expect(all('package-list-problem')).toHaveLength(0)
  })

  it('stay chosen while something is mended elsewhere', async () => {
    await show()
    await tap('package-activities-some')
    await tap('package-activity-13')
    await go('settings')
    await go('audit')
    await settle(20)
    expect(get<HTMLInputElement>('package-activity-13').checked).toBe(true)
    expect(get<HTMLInputElement>('package-activity-11').checked).toBe(false)
  })
})

describe('the export of a package', () => {
  it('says where it is, opens it and shows it', async () => {
    const asked = await show({ export_package: () => made(), open_exported: () => null, show_exported: () => null })
    await tap('package-export')
    expect(askedFor(asked, 'export_package')).toEqual([{ cycle: 1, form: USUAL }])
    const result = get('package-result')
    expect(result.textContent).toContain('Audit package exported')
    expect(result.textContent).toContain('audit-package.pdf in /home/sample')
    expect(result.textContent).toContain('4.7 MB, for 3 files of proof')
    expect(all('package-missing')).toHaveLength(0)
    expect(announcements.map(({ text }) => text)).toContain('Audit package exported. audit-package.pdf in /home/sample')
    await tap('package-open')
    await tap('package-show')
    expect(askedFor(asked, 'open_exported')).toHaveLength(1)
    expect(askedFor(asked, 'show_exported')).toHaveLength(1)
    await tap('package-extent-summary')
    expect(all('package-result'), 'another package is not exported yet').toHaveLength(0)
  })

  it('names what is not in it', async () => {
    await show({
      export_package: () =>
        made({
          not_available: [
            { no: 'E-002', file_name: 'certificate-2.pdf', soundness: 'missing' },
            { no: 'E-007', file_name: 'b.pdf', soundness: 'changed' },
          ],
          not_shown: 1,
        }),
    })
    await tap('package-export')
    expect(get('package-missing').textContent).toContain('2 files are not in it')
    expect(get('package-missing').textContent).toContain('E-002, “certificate-2.pdf”: Missing')
    expect(get('package-missing').textContent).toContain('E-007, “b.pdf”: Changed')
    expect(get('package-not-shown').textContent).toContain('1 file could not be shown')
  })

  it('tells how far it is, and is stopped once', async () => {
    let answer: (package_: null) => void = () => {}
    const exporting = new Promise<null>((resolve) => (answer = resolve))
    const asked = await show({ export_package: () => exporting, stop_work: () => null })
    await tap('package-export')
    expect(get('package-export').textContent.trim()).toBe('Exporting…')
    expect(get('package-export').getAttribute('aria-disabled')).toBe('true')
    await tap('package-export')
    expect(askedFor(asked, 'export_package')).toHaveLength(1)
    await work({})
    await settle(350)
    expect(get('work').textContent).toContain('Making the audit package')
    expect(get('work').textContent).toContain('2 of 6')
    expect(get('work').textContent).toContain('certificate-2.pdf')
    await tap('work-stop')
    expect(askedFor(asked, 'stop_work')).toHaveLength(1)
    await work({ ended: true })
    answer(null)
    await settle(10)
    expect(get('package-stopped').textContent).toBe('Stopped. Nothing was exported.')
    expect(announcements.map(({ text }) => text)).toContain('Stopped. Nothing was exported.')
    expect(all('package-result')).toHaveLength(0)
    expect(get('package-export').textContent.trim()).toBe('Export audit package')
    await tap('package-reflections')
    expect(all('package-stopped')).toHaveLength(0)
  })

  it('says nothing where the question where to was cancelled', async () => {
    await show({ export_package: () => null })
    await tap('package-export')
    for (const name of ['package-result', 'package-problem', 'package-stopped']) expect(all(name)).toHaveLength(0)
  })

  it('says why it was not written', async () => {
    await show({ export_package: () => refuse({ kind: 'export-failed', why: 'cannot-write', detail: '' }) })
    await tap('package-export')
    expect(get('package-problem').textContent).toContain('Nothing was exported')
    expect(announcements.map(({ text }) => text).join()).toContain('Nothing was exported')
    await tap('package-extent-summary')
    expect(all('package-problem')).toHaveLength(0)
  })

  it('tells whoever has gone elsewhere, and is there on their return', async () => {
    let answer: (package_: unknown) => void = () => {}
    await show({ export_package: () => new Promise((resolve) => (answer = resolve)) })
    await tap('package-export')
    await go('settings')
    await go('audit')
    await settle(20)
    expect(get('package-export').textContent.trim(), 'it still goes on').toBe('Exporting…')
    await go('overview')
    answer(made())
    await settle(20)
    expect(get('toast').textContent).toContain('Audit package exported. audit-package.pdf in /home/sample')
    await go('audit')
    await settle(20)
    expect(get('package-result').textContent).toContain('audit-package.pdf')
  })

  it('has the files looked at anew in what is shown', async () => {
    const asked = await show({ export_package: () => made() })
    const before = askedFor(asked, 'audit').length
    await tap('package-export')
    await settle(10)
    expect(askedFor(asked, 'audit').length).toBeGreaterThan(before)
  })

  it('is led to from the export of the record', async () => {
    await open()
    press(document.body, 'E', { ctrlKey: true, shiftKey: true })
    await settle()
    await tap('export-package')
    await settle(20)
    expect(all('export')).toHaveLength(0)
    expect(place.page).toBe('audit')
    expect(document.activeElement?.id).toBe('audit-package')
  })
})

it('the audit itself is asked for once as it opens', async () => {
  const asked = await show({ audit: () => audit() })
  expect(askedFor(asked, 'audit')).toHaveLength(1)
})
