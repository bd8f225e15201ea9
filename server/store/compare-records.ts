import type { Collection } from './collection.ts'
import { compareText } from './compare-text.ts'
import { type DeclaredField, declaredField } from './declared-field.ts'
import type { Sort } from './query.ts'
import { type ScalarKind, withScalarKind } from './scalar-kinds.ts'
import { atOnce, type Steps } from './steps.ts'
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
  return atOnce(placing(collection, sorts, records))
}

/** The same in steps. */
export function* placing(
  collection: Collection,
  sorts: readonly Sort[],
  records: readonly StoredRecord[],
): Steps<PlaceOrder> {
  const ids = records.map(({ id }) => id)
  let order: PlaceOrder = (a, b) => compareText(ids[a] ?? '', ids[b] ?? '')
  // From the last sort to the first: each asks the rest only where it ties.
  for (const sort of sorts.toReversed()) {
    const [first, rest] = [yield* columnOrder(collection, sort, records), order]
    order = (a, b) => first(a, b) || rest(a, b)
  }
  return order
}

function* columnOrder(
  collection: Collection,
  { field, order }: Sort,
  records: readonly StoredRecord[],
): Steps<PlaceOrder> {
  const { kind, read } = declaredField(collection, field)
  const sign = order === 'ascending' ? 1 : -1
  const reading = withScalarKind(kind, (scalar) => readColumn(scalar, read, records, sign))
  if (reading === undefined) throw new StoreError('field-unknown', { collection: collection.name, field })
  return yield* reading
}

function* readColumn<T>(
  scalar: ScalarKind<T>,
  read: DeclaredField['read'],
  records: readonly StoredRecord[],
  sign: 1 | -1,
): Steps<PlaceOrder> {
  const values: (T | undefined)[] = []
  for (const record of records) {
    values.push(scalar.read(read(record)))
    yield
  }
  return valueOrder(scalar, values, sign)
}

function valueOrder<T>({ compare }: ScalarKind<T>, values: readonly (T | undefined)[], sign: 1 | -1): PlaceOrder {
  return (a, b) => {
    const left = values[a]
    const right = values[b]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return sign * compare(left, right)
  }
}
