import { invariant } from '../../engine/index.ts'
import type { Collection } from './collection.ts'
import { placeOrder } from './compare-records.ts'
import type { Query } from './query.ts'
import { sortPart } from './sort-part.ts'
import type { StoredRecord } from './store.ts'

/** The records in the query's order, from its first place to its last. A page costs less than the whole. */
export function sortedRange(
  collection: Collection,
  { sort = [], range }: Pick<Query, 'sort' | 'range'>,
  records: readonly StoredRecord[],
): readonly StoredRecord[] {
  const { from, end } = boundsOf(range, records.length)
  const order = placeOrder(collection, sort, records)
  const places = Uint32Array.from(records, (_, place) => place)
  sortPart(places, from, end, order)
  return Array.from(places.subarray(from, end)).flatMap((place) => records[place] ?? [])
}

/** The part of records that are in order already. */
export function partOf(records: readonly StoredRecord[], range: Query['range']): readonly StoredRecord[] {
  const { from, end } = boundsOf(range, records.length)
  return records.slice(from, end)
}

function boundsOf(range: Query['range'], count: number): { from: number; end: number } {
  const { from, to } = range ?? { from: 0, to: Number.MAX_SAFE_INTEGER }
  invariant(isPlace(from) && isPlace(to), `a range from ${from} to ${to}`)
  return { from, end: Math.min(to + 1, count) }
}

function isPlace(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
