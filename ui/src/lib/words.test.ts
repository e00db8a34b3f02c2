import { FluentResource } from '@fluent/bundle'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answers } from '../testing/answers'
import type {
  Action,
  AuditCheckId,
  AuditState,
  Deed,
  DifferenceKind,
  Language,
  PackageKind,
  PackageOutcome,
  Phrase,
  PrintedField,
  PrivateWord,
  Task,
} from './backend'
import { phrase } from './format'
import { FORMATS, KINDS, TOPICS } from './backend'
import { callKinds, say, worded } from './words'

const files = import.meta.glob<string>('../../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true })

/** Each message of a language with the variables it uses. */
function messages(locale: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${locale}/`)) continue
    for (const entry of new FluentResource(text).body) {
      const variables = new Set<string>()
      JSON.stringify(entry, (_, part) => {
        // A figure and the number that decides its plural are one.
        if (part?.type === 'var') variables.add(part.name.replace(/-count$/, ''))
        return part
      })
      found[entry.id] = [...variables].sort()
    }
  }
  return found
}

it('both languages have the same sentences with the same variables', () => {
  const english = messages('en-CA')
  expect(Object.keys(english).length).toBeGreaterThan(250)
  expect(messages('fr-CA')).toEqual(english)
})

it('both languages have the same files', () => {
  const names = (locale: string) =>
    Object.keys(files)
      .filter((path) => path.includes(locale))
      .map((path) => path.split('/').at(-1))
  expect(names('fr-CA')).toEqual(names('en-CA'))
})

it('the window’s French is set as French is set', () => {
  const careless = Object.entries(files)
    .filter(([path]) => path.includes('/fr-CA/'))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('#') && line.includes(' = '))
        .map((line) => line.slice(line.indexOf(' = ') + 3))
        .filter((line) => / [:;?!%»](\s|$)|[\u00a0\u202f][;?!]|« |\p{L}'\p{L}/u.test(line))
        .map((line) => `${path}: ${line}`),
    )
  expect(careless).toEqual([])
})

it('buttons and sentences do not shout', () => {
  const loud = Object.values(files)
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('#') && /!(\s|$)/.test(line))
  expect(loud).toEqual([])
})

it('every kind, topic and format has a name', () => {
  for (const id of [
    ...KINDS.map((kind) => `kind-${kind}`),
    ...TOPICS.map((topic) => `topic-${topic}`),
    ...FORMATS.map((format) => `format-${format}`),
  ]) {
    expect(worded(id), id).toBe(true)
  }
})

it('every action says what it did, and what its undo did', () => {
  const deeds: Record<Deed, true> = {
    added: true,
    'series-added': true,
    imported: true,
    'template-kept': true,
    'template-removed': true,
    corrected: true,
    'marked-done': true,
    duplicated: true,
    removed: true,
    'brought-back': true,
    'member-changed': true,
    'cycle-corrected': true,
    'claim-changed': true,
    'cycle-opened': true,
    'cycle-removed': true,
    'cycle-closed': true,
    'cycle-adjusted': true,
    'total-chosen': true,
    'item-confirmed': true,
    'item-reopened': true,
    'carried-in': true,
    'rule-changed': true,
    'rule-removed': true,
    'rules-compared': true,
    'program-added': true,
    'program-removed': true,
    'kinds-changed': true,
    'evidence-added': true,
    attached: true,
    detached: true,
    'evidence-replaced': true,
    'evidence-filed': true,
    'certain-filed': true,
    'evidence-kind-changed': true,
    'evidence-put-away': true,
    'evidence-taken-back': true,
    recovered: true,
    'checklist-changed': true,
    'warning-dismissed': true,
    'finding-accepted': true,
    'proof-accepted': true,
    'acceptance-taken-back': true,
  }
  for (const deed of Object.keys(deeds)) {
    expect(worded(`toast-${deed}`), deed).toBe(true)
    expect(worded(`undone-${deed}`), deed).toBe(true)
  }
})

it('every value that the audit shows has its words', () => {
  const states: Record<AuditState, true> = { 'in-order': true, open: true, pressing: true }
  const checks: Record<AuditCheckId, true> = {
    total: true,
    rules: true,
    evidence: true,
    files: true,
    dates: true,
    drafts: true,
    details: true,
    privacy: true,
    unfiled: true,
  }
  const words: Record<PrivateWord, true> = { 'client-name': true, 'birth-date': true, 'health-number': true }
  const fields: Record<PrintedField, true> = {
    title: true,
    topic: true,
    provider: true,
    presenter: true,
    place: true,
    note: true,
    reflection: true,
    practice: true,
    verification: true,
    'claim-note': true,
    'approval-no': true,
    'file-name': true,
    'adjustment-reason': true,
    'cycle-note': true,
  }
  const differences: Record<DifferenceKind, true> = {
    changed: true,
    missing: true,
    added: true,
    renamed: true,
    archive: true,
  }
  const outcomes: Record<PackageOutcome, true> = { unchanged: true, 'repacked-unchanged': true, differs: true }
  const kinds: Record<PackageKind, true> = { zip: true, folder: true, pdf: true }
  const tasks: Record<Task, true> = {
    keeping: true,
    checking: true,
    searching: true,
    packing: true,
    verifying: true,
    'backing-up': true,
    restoring: true,
  }
  const actions: Record<Action['type'], true> = {
    'open-activity': true,
    attach: true,
    'mend-evidence': true,
    'open-unfiled': true,
    'open-unproved': true,
    'open-to-check': true,
    'add-activity': true,
    'add-plan': true,
    'open-rules': true,
    'close-cycle': true,
    'compare-rules': true,
    'open-past-cycle': true,
    'open-member': true,
    'open-privacy': true,
    'check-files': true,
    'open-drafts': true,
  }
  const ids = [
    ...Object.keys(checks).map((id) => `audit-check-${id}`),
    ...Object.keys(states).map((id) => `audit-state-${id}`),
    ...Object.keys(words).map((id) => `privacy-what-${id}`),
    ...Object.keys(fields).map((id) => `privacy-field-${id}`),
    ...Object.keys(differences).map((id) => `difference-${id}`),
    ...Object.keys(outcomes).flatMap((id) => [`verify-outcome-${id}`, `verify-outcome-${id}-text`]),
    ...Object.keys(kinds).map((id) => `audit-package-kind-${id}`),
    ...Object.keys(tasks).flatMap((id) => [`work-${id}`, `work-${id}-of`]),
    ...Object.keys(actions).map((id) => `overview-action-${id}`),
  ]
  expect(ids.filter((id) => !worded(id))).toEqual([])
})

it('every phrase in core’s answers is worded, and gets all that it asks for', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  let found = 0
  for (const answer of Object.values(answers)) {
    JSON.stringify(answer(), (_, part) => {
      if (part && typeof part === 'object' && 'id' in part && 'args' in part) {
        for (const language of ['en', 'fr'] as Language[]) {
          found += 1
          expect(phrase(language, part as Phrase)).not.toMatch(/[{}]/)
        }
      }
      return part
    })
  }
  expect(found).toBeGreaterThan(40)
  expect(complaints).not.toHaveBeenCalled()
})

it('a sentence that is missing is noticed', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(say('en', 'no-such-message')).toBe('no-such-message')
  expect(complaints).toHaveBeenCalled()
})

describe('the member’s own names of kinds', () => {
  afterEach(() => callKinds([]))

  it('stand in for the kinds’ messages, in both languages and as they are', () => {
    callKinds([
      { kind: 'workshop', name: 'Course { $x } "live"' },
      { kind: 'mentoring-group', name: 'Groupe de mentorat' },
    ])
    for (const language of ['en', 'fr'] as Language[]) {
      expect(say(language, 'kind-workshop')).toBe('Course { $x } "live"')
      expect(say(language, 'kind-mentoring-group')).toBe('Groupe de mentorat')
    }
    expect(worded('kind-mentoring-group')).toBe(true)
    const rule: Phrase = {
      id: 'rule-states-minimum-of-kind',
      args: { credits: { type: 'credits', value: 10 }, kind: { type: 'message', value: 'kind-mentoring-group' } },
    }
    expect(phrase('fr', rule)).toContain('Groupe de mentorat')
  })

  it('are gone when the change is undone', () => {
    callKinds([
      { kind: 'workshop', name: 'Course' },
      { kind: 'mentoring-group', name: 'Mentoring group' },
    ])
    callKinds([])
    expect(say('en', 'kind-workshop')).toBe('Workshop or course')
    expect(worded('kind-mentoring-group')).toBe(false)
  })

  it('are said wherever a kind is said: no message has another kind’s message in it', () => {
    expect(Object.values(files).filter((text) => /\{\s*kind-/.test(text))).toEqual([])
  })
})

describe('a language', () => {
  it('is spoken from when its sentences are loaded, and the other one is not loaded with it', async () => {
    vi.resetModules()
    const { loadWords, say, speaks } = await import('./words')
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(say('fr', 'app-name')).toBe('app-name')
    expect(complaints).toHaveBeenCalledTimes(1)
    await loadWords('fr')
    expect([speaks('fr'), speaks('en')]).toEqual([true, false])
    expect(say('fr', 'nav-overview')).not.toBe('nav-overview')
    expect(complaints).toHaveBeenCalledTimes(1)
  })
})
