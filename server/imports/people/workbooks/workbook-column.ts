import type { GivenMetric } from '../../../../engine/index.ts'
import type { ColumnKind, ColumnToWrite } from '../../../exports/table-to-write.ts'
import type { Language } from '../../../messages/language.ts'
import { sentence } from '../../../messages/messages.ts'
import { word } from '../../../messages/word.ts'
import type { Meaning } from '../columns/meaning.ts'
import { titleOf } from '../import-view.ts'

/** A column of a workbook to fill in, what may be chosen in it, and what is said about it. */
export interface WorkbookColumn {
  readonly column: ColumnToWrite
  readonly choices: readonly string[]
  readonly unit: string
  readonly allowed: string
  readonly required: string
  readonly key: string
}

const kinds: Readonly<Record<GivenMetric['unit'], ColumnKind>> = {
  money: 'money',
  percent: 'percent',
  count: 'number',
  days: 'number',
  score: 'number',
  number: 'number',
  'yes-no': 'text',
  date: 'date',
  grade: 'text',
  text: 'text',
  records: 'text',
}

/** The columns for these meanings. Where two are called the same their keys are their names, by which they are recognised as well. */
export function workbookColumns(
  meanings: readonly Meaning[],
  choicesOf: (meaning: Meaning) => readonly string[],
  language: Language,
): readonly WorkbookColumn[] {
  const titles = meanings.map((meaning) => titleOf(meaning, language))
  return meanings.map((meaning, index) => {
    const title = titles[index] ?? meaning.key
    const isAlone = titles.filter((each) => each === title).length === 1
    return columnFor(meaning, isAlone ? title : meaning.key, choicesOf(meaning), language)
  })
}

function columnFor(meaning: Meaning, name: string, more: readonly string[], language: Language): WorkbookColumn {
  const { reads, key, isRequired } = meaning
  const metric = reads.as === 'metric' ? reads.metric : undefined
  const choices = [...choicesIn(meaning, language), ...more]
  return {
    ...{ choices, key, unit: unitOf(meaning, language), allowed: allowedIn(metric, choices, language) },
    column: { name, kind: kindOf(meaning), ...(metric?.scale !== undefined && { scale: metric.scale }) },
    required: isRequired ? sentence('workbook-yes', {}, language) : sentence('workbook-no', {}, language),
  }
}

function kindOf({ reads }: Meaning): ColumnKind {
  if (reads.as === 'metric') return kinds[reads.metric.unit]
  if (reads.as === 'amount') return 'money'
  if (reads.as === 'date') return 'date'
  return reads.as === 'rating' && reads.levels === undefined ? 'number' : 'text'
}

function unitOf({ reads }: Meaning, language: Language): string {
  if (reads.as === 'metric') return word('choice', reads.metric.unit, language)
  if (reads.as === 'amount') return word('choice', 'money', language)
  if (reads.as === 'date') return word('choice', 'date', language)
  return word('choice', reads.as === 'rating' ? 'score' : 'text', language)
}

function choicesIn({ reads }: Meaning, language: Language): readonly string[] {
  if (reads.as === 'rating') return reads.levels?.map(({ level }) => level) ?? []
  if (reads.as !== 'metric') return []
  if (reads.metric.unit === 'yes-no')
    return [sentence('workbook-yes', {}, language), sentence('workbook-no', {}, language)]
  return reads.metric.levels ?? []
}

function allowedIn(metric: GivenMetric | undefined, choices: readonly string[], language: Language): string {
  if (choices.length > 0) return choices.slice(0, 20).join('、')
  const { min, max } = metric ?? {}
  if (min !== undefined && max !== undefined) return sentence('workbook-between', { min, max }, language)
  if (min !== undefined) return sentence('workbook-at-least', { min }, language)
  return max === undefined ? '' : sentence('workbook-at-most', { max }, language)
}
