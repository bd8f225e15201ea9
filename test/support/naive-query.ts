import type { Collection } from '../../server/store/collection.ts'
import type { JsonValue } from '../../server/store/json.ts'
import type { FieldValue, Filter, Query, Sort } from '../../server/store/query.ts'
import type { StoredRecord } from '../../server/store/store.ts'

/** What a query means, in the plainest way: every record, every condition, one stable sort after the other. */
export function naiveQuery(
  collection: Collection,
  records: readonly StoredRecord[],
  { scope, filter, sort = [], range }: Query,
): { records: readonly StoredRecord[]; total: number } {
  const found = records.filter((record) => {
    if (scope === 'nothing') return false
    if (scope !== 'everything' && !passes(collection, scope, record)) return false
    return filter === undefined || passes(collection, filter, record)
  })
  const sorts: Sort[] = [...sort, { field: 'id', order: 'ascending' }]
  for (const each of sorts.toReversed()) found.sort((a, b) => inOrder(collection, each, a, b))
  return { records: range ? found.slice(range.from, range.to + 1) : found, total: found.length }
}

function kindOf(collection: Collection, field: string): string {
  return field === 'id' ? 'text' : (collection.fields[field] ?? 'none')
}

function passes(collection: Collection, filter: Filter, record: StoredRecord): boolean {
  if ('all' in filter) return !filter.all.some((part) => !passes(collection, part, record))
  if ('any' in filter) return filter.any.some((part) => passes(collection, part, record))
  if ('not' in filter) return !passes(collection, filter.not, record)
  const kind = kindOf(collection, filter.field)
  const value = valueAt(record, filter.field, kind)
  if ('isPresent' in filter) return (value !== undefined) === filter.isPresent
  if ('contains' in filter) {
    const texts = [value].flat().filter((each) => typeof each === 'string')
    return kind !== 'decimal' && texts.some((text) => fold(text).includes(fold(filter.contains)))
  }
  const has = (wanted: FieldValue) =>
    kind === 'list' ? Array.isArray(value) && value.includes(wanted) : orderOf(kind, value, wanted) === 0
  if ('is' in filter) return has(filter.is)
  if ('in' in filter) return filter.in.some(has)
  if ('atLeast' in filter) return orderOf(kind, value, filter.atLeast) >= 0
  if ('atMost' in filter) return orderOf(kind, value, filter.atMost) <= 0
  if ('above' in filter) return orderOf(kind, value, filter.above) > 0
  return orderOf(kind, value, filter.below) < 0
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The record's value if it is of the kind. */
function valueAt(record: StoredRecord, field: string, kind: string): JsonValue | undefined {
  if (field === 'id') return record.id
  let value: JsonValue | undefined = record.fields
  for (const name of field.split('.')) {
    const members: [string, JsonValue | undefined][] =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
    value = members.find(([each]) => each === name)?.[1]
  }
  return isOf(kind, value) ? value : undefined
}

const typeOf: Record<string, string> = { text: 'string', name: 'string', number: 'number', boolean: 'boolean' }

function isOf(kind: string, value: JsonValue | undefined): boolean {
  if (kind === 'list') return Array.isArray(value)
  if (kind !== 'decimal') return typeof value === typeOf[kind]
  return typeof value === 'number' || (typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value))
}

/** NaN where one of them is not of the kind. */
function orderOf(kind: string, a: JsonValue | undefined, b: JsonValue | undefined): number {
  if (!isOf(kind, a) || !isOf(kind, b)) return Number.NaN
  if (kind === 'decimal') return sign(scaled(String(a)) - scaled(String(b)))
  if (kind === 'name')
    return String(a).localeCompare(String(b), 'zh-CN-u-co-pinyin') || byCodePoints(String(a), String(b))
  return kind === 'text' ? byCodePoints(String(a), String(b)) : Number(a) - Number(b)
}

function sign(value: bigint): number {
  return value < 0n ? -1 : Number(value > 0n)
}

/** In units of 10^-30. */
function scaled(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(30, '0'))
}

function byCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0)
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0)
  const at = left.findIndex((point, place) => point !== right[place])
  if (at < 0) return left.length - right.length
  return (left[at] ?? -1) - (right[at] ?? -1)
}

function inOrder(collection: Collection, { field, order }: Sort, a: StoredRecord, b: StoredRecord): number {
  const kind = kindOf(collection, field)
  const left = valueAt(a, field, kind)
  const right = valueAt(b, field, kind)
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return order === 'ascending' ? orderOf(kind, left, right) : orderOf(kind, right, left)
}
