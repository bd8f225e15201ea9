import type { Collection } from './collection.ts'
import { compareText } from './compare-text.ts'
import { declaredField } from './declared-field.ts'
import type { Sort } from './query.ts'
import { type ScalarKind, withScalarKind } from './scalar-kinds.ts'
import type { StoredRecord } from './store.ts'
import { StoreError } from './store-error.ts'

/** Compares two places of a list of records: negative where the first goes before the second. Never 0 for two records. */
export type PlaceOrder = (a: number, b: number) => number

/**
 * The total order of a list: by each sort in turn, absent values last either way, then by id. Values are read once, not at every
 * comparison. Throws `field-unknown` where a field is not declared or is a list.
 */
export function placeOrder(
  collection: Collection,
  sorts: readonly Sort[],
  records: readonly StoredRecord[],
): PlaceOrder {
  const ids = records.map(({ id }) => id)
  const byId: PlaceOrder = (a, b) => compareText(ids[a] ?? '', ids[b] ?? '')
  // From the last sort to the first: each asks the rest only where it ties.
  return sorts.reduceRight((rest, sort) => {
    const order = columnOrder(collection, sort, records)
    return (a: number, b: number) => order(a, b) || rest(a, b)
  }, byId)
}

function columnOrder(collection: Collection, { field, order }: Sort, records: readonly StoredRecord[]): PlaceOrder {
  const { kind, read } = declaredField(collection, field)
  const found = withScalarKind(kind, (scalar) => {
    const values = records.map((record) => scalar.read(read(record)))
    return valueOrder(scalar, values, order === 'ascending' ? 1 : -1)
  })
  if (found === undefined) throw new StoreError('field-unknown', { collection: collection.name, field })
  return found
}

function valueOrder<T>({ compare }: ScalarKind<T>, values: readonly (T | undefined)[], sign: 1 | -1): PlaceOrder {
  return (a, b) => {
    const left = values[a]
    const right = values[b]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return sign * compare(left, right)
  }
}
