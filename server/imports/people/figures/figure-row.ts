import type { RawFactValues, RawRating } from '../../../../engine/index.ts'
import type { StoredRecord } from '../../../store/store.ts'
import { placeOn, placesHeld } from '../../../uses/people/places-held.ts'
import type { Meaning } from '../columns/meaning.ts'
import type { SheetRow } from '../reading/sheet-messages.ts'
import type { ReadValue } from '../reading/reads.ts'
import type { FigureChecking } from './figure-source.ts'

/** What a row says of somebody who worked in the period. */
export interface FigureRow {
  readonly line: number
  readonly id: string
  readonly record: StoredRecord
  /** On the last day of the period. */
  readonly department: string | undefined
  readonly post: string | undefined
  /** Their own facts, and those of the groups that they are in. */
  readonly facts: RawFactValues
  readonly ofGroups: readonly GroupValue[]
  readonly ratings: RawRating[]
}

export interface GroupValue {
  readonly kind: 'team' | 'department' | 'company'
  readonly metric: string
  readonly name: string
  readonly value: NonNullable<ReadValue>
}

/** The row as what it says; undefined where it is nobody's who worked then, which is reported. */
export function figureRow({ line, values }: SheetRow, checking: FigureChecking): FigureRow | undefined {
  const bound = checking.columns.flatMap(({ meaning }) => (meaning === undefined ? [] : [meaning]))
  const said = bound.map((meaning, index) => ({ meaning, value: values[index] }))
  const id = said.find(({ meaning }) => meaning.key === 'employeeId')?.value
  if (typeof id !== 'string') return undefined
  const record = checking.people.get(id)
  const { from, to, key } = checking.days
  if (record === undefined) {
    checking.report(line, 'employeeId', 'no-such-employee', { id })
    return undefined
  }
  const { hired, left } = record.fields
  if (String(hired) > to || (typeof left === 'string' && left < from)) {
    checking.report(line, 'employeeId', 'not-employed-in-period', { period: key })
    return undefined
  }
  const place = placeOn(placesHeld(record.fields.history), to)
  return {
    ...{ line, id, record, department: place?.department, post: place?.post },
    ...figuresOf(said, checking.facts.get(`${key}:${id}`), line, checking),
  }
}

type Said = readonly { readonly meaning: Meaning; readonly value: ReadValue }[]

function figuresOf(said: Said, stands: StoredRecord | undefined, line: number, checking: FigureChecking) {
  const facts: RawFactValues = {}
  const ofGroups: GroupValue[] = []
  const ratings: RawRating[] = []
  for (const { meaning, value: own } of said) {
    const { key, reads } = meaning
    if (reads.as === 'rating' && own !== undefined) ratings.push(ratingOf(key, own, reads.levels !== undefined))
    if (reads.as !== 'metric') continue
    const value = own ?? constantOf(key, stands, checking)
    const { scope = 'person' } = reads.metric
    if (value === undefined) reportMissing(meaning, stands, line, checking)
    else if (scope === 'person') facts[key] = value
    else ofGroups.push({ kind: scope, metric: key, name: reads.metric.name, value })
  }
  return { facts: { ...constantFacts(stands, said, checking), ...facts }, ofGroups, ratings }
}

function ratingOf(key: string, value: NonNullable<ReadValue>, isLevel: boolean): RawRating {
  const [, indicator = '', rater = ''] = key.split(':')
  if (isLevel) return { indicator, rater, level: String(value) }
  return { indicator, rater, rating: typeof value === 'number' ? value : String(value) }
}

function constantOf(key: string, stands: StoredRecord | undefined, { constants }: FigureChecking): ReadValue {
  const value = Object.hasOwn(constants, key) ? constants[key] : undefined
  if (hasFact(stands, key) || value === null || typeof value === 'object') return undefined
  return value
}

/** What everyone gets of metrics that the file has no column for. */
function constantFacts(stands: StoredRecord | undefined, said: Said, checking: FigureChecking): RawFactValues {
  const facts: RawFactValues = {}
  for (const key of Object.keys(checking.constants)) {
    if (said.some(({ meaning }) => meaning.key === key)) continue
    const value = constantOf(key, stands, checking)
    if (value !== undefined) facts[key] = value
  }
  return facts
}

function reportMissing(
  { isRequired, key, reads }: Meaning,
  stands: StoredRecord | undefined,
  line: number,
  { report, found }: FigureChecking,
): void {
  if (!isRequired || hasFact(stands, key) || found.isWrong(line, report.lettersOf(key))) return
  report(line, key, 'cell-missing', { metric: reads.as === 'metric' ? reads.metric.name : key })
}

function hasFact(stands: StoredRecord | undefined, key: string): boolean {
  return Object.hasOwn(Object(stands?.fields.facts), key)
}
