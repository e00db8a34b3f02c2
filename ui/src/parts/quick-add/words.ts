// What is understood of a line, asked about it and offered for it, in words.

import type { Choice, Chip, Understood, Verdict } from '../../lib/backend'
import { refusal as refusalWords } from '../../lib/failures'
import { duration, longDays, longRange, topicName } from '../../lib/format'
import { counted, credits, longDate, phrase, reader, t } from '../../lib/reader.svelte'
import { worded } from '../../lib/words'
import type { Question } from './line.svelte'

/** What a chip stands for, as it was understood; where the line is refused, as it was typed. */
export function chipWords(chips: readonly Chip[], index: number, understood: Understood | null): string {
  const chip = chips[index]
  if (!chip) return ''
  if (chip.kind === 'plan') return t('chip-plan-value')
  if (!understood) return chip.words
  switch (chip.kind) {
    case 'title':
      return understood.title
    case 'credits':
      return understood.credits === null ? chip.words : credits(understood.credits)
    case 'minutes':
      return understood.minutes === null ? chip.words : duration(reader.language, understood.minutes)
    case 'date':
      return understood.date_assumed
        ? t('chip-date-assumed', { day: longDate(understood.start) })
        : longRange(reader.language, understood.start, understood.end)
    case 'kind':
      return understood.kind === null ? chip.words : t(`kind-${understood.kind}`)
    case 'topic': {
      const topic = topicOf(chips, index, understood)
      return topic === null ? chip.words : topicName(reader.language, topic)
    }
    case 'provider':
      return understood.provider ?? chip.words
    case 'note':
      return understood.note ?? chip.words
    case 'hours':
    case 'unclear':
      return chip.words
    default:
      return chip.kind satisfies never
  }
}

/** The topic that a chip stands for; none for another chip, and where the line is refused. */
export function topicOf(chips: readonly Chip[], index: number, understood: Understood | null): string | null {
  if (chips[index]?.kind !== 'topic' || !understood) return null
  const nth = chips.slice(0, index).filter((before) => before.kind === 'topic').length
  return understood.topics[nth] ?? null
}

/** The question in one sentence. */
export function questionWords(question: Question): string {
  if (question.by === 'record') {
    const words = phrase(question.words)
    return question.choices.length > 0 ? `${words} ${t('asks-which-day')}` : words
  }
  const { refusal } = question
  // A reason without a question of its own asks by itself.
  const asks = refusal.text.id.replace(/^refusal-/, 'ask-')
  return worded(asks) ? t(asks, { words: refusal.words }) : refusalWords(reader.language, refusal)
}

/** What a choice says. */
export function choiceWords({ says }: Choice, among: readonly Choice[]): string {
  switch (says.what) {
    case 'days': {
      const days = longRange(reader.language, says.start, says.end)
      return among.some((other) => other.says.what === 'series') ? t('choice-one-activity', { days }) : days
    }
    case 'series':
      return seriesWords(says)
    case 'minutes':
      return duration(reader.language, says.minutes)
    case 'credits':
      return credits(says.credits)
    case 'title':
      return t('choice-title')
    case 'kind':
      return t('choice-of', { what: t('chip-kind'), name: t(`kind-${says.kind}`) })
    case 'topic':
      return t('choice-of', { what: t('chip-topic'), name: topicName(reader.language, says.topic) })
    case 'plan':
      return t('chip-plan-value')
    default:
      return says satisfies never
  }
}

type Several = Extract<Choice['says'], { what: 'series' }>

/** The activities of a series: how many, when, and what each of them is worth where that is known. */
export function seriesWords({ days, credits: worth, minutes }: Several): string {
  const each = [
    worth === null ? null : credits(worth),
    minutes === null ? null : duration(reader.language, minutes),
  ].filter((one) => one !== null)
  const about = { ...counted('count', days.length), days: longDays(reader.language, days) }
  return each.length === 0 ? t('choice-series', about) : t('choice-series-each', { ...about, each: each.join(', ') })
}

/** What a line would count for each credential, in one sentence; none where there is none to count for. */
export function verdictWords(verdicts: readonly Verdict[]): string | null {
  if (verdicts.length === 0) return null
  const said = verdicts.map(({ text }) => phrase(text)).join('; ')
  return `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}.`
}
