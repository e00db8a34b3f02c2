// The full form's fields from an activity, or from what was understood of a line.

import {
  KINDS,
  TOPICS,
  type Activity,
  type ActivityForm,
  type Kind,
  type Kinds,
  type Language,
  type Program,
  type Topic,
  type Understood,
} from './backend'
import { duration, figure } from './format'
import { topicsNamed } from './rules'

/** Every kind there is to choose from, with those the member added: "other" stays the last. */
export function kindsToChoose(own: Kinds): Kind[] {
  const added = own.map(({ kind }) => kind).filter((kind) => !(KINDS as readonly string[]).includes(kind))
  return [...KINDS.filter((kind) => kind !== 'other'), ...added, 'other']
}

/** Every topic to offer: the known ones, and those that rules name. */
export function topicsToChoose(programs: Program[]): Topic[] {
  return [...new Set<Topic>([...TOPICS, ...topicsNamed(programs)])]
}

export const emptyForm = (): ActivityForm => ({
  title: '',
  credits: '',
  duration: '',
  start: '',
  end: '',
  planned: false,
  kind: '',
  topics: [],
  provider: '',
  approval_no: '',
  presenter: '',
  format: '',
  place: '',
  note: '',
  practice: '',
  reflection: '',
  verification: '',
  private_note: '',
})

export function formOf(language: Language, activity: Activity): ActivityForm {
  return {
    ...formOfUnderstood(language, activity),
    approval_no: activity.approval_no ?? '',
    presenter: activity.presenter ?? '',
    format: activity.format ?? '',
    place: activity.place ?? '',
    practice: activity.practice ?? '',
    reflection: activity.reflection ?? '',
    verification: activity.verification ?? '',
    private_note: activity.private_note ?? '',
  }
}

type Common = Pick<
  Understood,
  'title' | 'credits' | 'minutes' | 'start' | 'end' | 'status' | 'kind' | 'topics' | 'provider' | 'note'
>

export function formOfUnderstood(language: Language, from: Common): ActivityForm {
  return {
    ...emptyForm(),
    title: from.title,
    credits: from.credits === null ? '' : figure(language, from.credits),
    duration: from.minutes === null ? '' : duration(language, from.minutes),
    start: from.start,
    end: from.end === from.start ? '' : from.end,
    planned: from.status === 'planned',
    kind: from.kind ?? '',
    topics: [...from.topics],
    provider: from.provider ?? '',
    note: from.note ?? '',
  }
}
