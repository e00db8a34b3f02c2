// What the list of activities is narrowed to, and what is left of it then.

import type { ActivityId, ActivityRow, FoundInFile, YearOfActivities } from '../../lib/backend'
import { folded, topicName } from '../../lib/format'
import { listed } from '../../lib/place.svelte'
import { reader, t } from '../../lib/reader.svelte'

/** The choice of those without a kind. */
export const NO_KIND = 'none'

const IN_NO_FILE: ReadonlyMap<ActivityId, FoundInFile> = new Map()

export class Filter {
  words = $state('')
  kind = $state('')
  /** The files in which the words stand, by the activity they prove. */
  inFiles = $state.raw(IN_NO_FILE)

  /** `years` is the whole list; none until it has been read once. */
  constructor(private readonly years: () => YearOfActivities[] | null) {}

  /** Whether the list is narrowed at all. */
  narrows: boolean = $derived(
    this.words.trim() !== '' || this.kind !== '' || listed.status !== '' || listed.proof !== '',
  )

  /** What is left. */
  found: YearOfActivities[] = $derived.by(() => {
    const years = this.years() ?? []
    if (!this.narrows) return years
    const wanted = folded(this.words).split(/\s+/).filter(Boolean)
    return years
      .map((year) => ({ ...year, rows: year.rows.filter((row) => this.#lets(row, wanted)) }))
      .filter((year) => year.rows.length > 0)
  })

  count: number = $derived.by(() => this.found.reduce((sum, year) => sum + year.rows.length, 0))

  /** Shows all again. */
  clear(): void {
    this.words = ''
    this.kind = ''
    listed.status = ''
    listed.proof = ''
  }

  #lets(row: ActivityRow, wanted: string[]): boolean {
    const { activity } = row
    if (!hasProof(row)) return false
    if (this.kind !== '' && (activity.kind ?? NO_KIND) !== this.kind) return false
    if (listed.status !== '' && activity.status !== listed.status) return false
    if (wanted.length === 0 || this.inFiles.has(activity.id)) return true
    const text = folded(textOf(row))
    return wanted.every((word) => text.includes(word))
  }
}

function hasProof({ proof }: ActivityRow): boolean {
  switch (listed.proof) {
    case '':
      return true
    case 'without':
      return proof.state === 'missing' || proof.state === 'broken'
    case 'to-check':
      return proof.state === 'to-check'
    case 'with':
      return proof.state === 'proved'
    case 'broken':
      return proof.state === 'broken'
    default:
      return listed.proof satisfies never
  }
}

/** Every word of an activity that can be found. */
function textOf({ activity }: ActivityRow): string {
  return [
    activity.title,
    activity.provider,
    activity.presenter,
    activity.place,
    activity.approval_no,
    activity.note,
    activity.practice,
    activity.reflection,
    activity.verification,
    activity.private_note,
    activity.start,
    activity.end,
    ...activity.claims.map(({ note }) => note),
    activity.kind ? t(`kind-${activity.kind}`) : '',
    ...activity.topics.map((topic) => topicName(reader.language, topic)),
  ].join(' ')
}
