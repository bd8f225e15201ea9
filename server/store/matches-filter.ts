import { invariant } from '../../engine/index.ts'
import type { Collection } from './collection.ts'
import { type DeclaredField, declaredField } from './declared-field.ts'
import { fieldKeys, membersOf } from './field-keys.ts'
import { foldText } from './fold-text.ts'
import type { FieldValue, Filter } from './query.ts'
import { type ScalarKind, withScalarKind } from './scalar-kinds.ts'
import type { StoredRecord } from './store.ts'
import { StoreError } from './store-error.ts'

export type RecordTest = (record: StoredRecord) => boolean
type Condition = Extract<Filter, { readonly field: string }>

/**
 * The filter as a test of one record. A value that is not of its field's kind counts as absent, and nothing is equal to, above or
 * below an absent value. Throws `field-unknown` for a field that is not declared, or where a list is to be ordered.
 */
export function filterTest(collection: Collection, filter: Filter): RecordTest {
  if ('all' in filter) {
    const tests = filter.all.map((part) => filterTest(collection, part))
    return (record) => tests.every((test) => test(record))
  }
  if ('any' in filter) {
    const tests = filter.any.map((part) => filterTest(collection, part))
    return (record) => tests.some((test) => test(record))
  }
  if ('not' in filter) {
    const test = filterTest(collection, filter.not)
    return (record) => !test(record)
  }
  return conditionTest(collection, filter)
}

function conditionTest(collection: Collection, condition: Condition): RecordTest {
  const field = declaredField(collection, condition.field)
  if ('is' in condition) return equalityTest(field, [condition.is])
  if ('in' in condition) return equalityTest(field, condition.in)
  if ('contains' in condition) return containsTest(field, condition.contains)
  if ('isPresent' in condition) return presenceTest(field, condition.isPresent)
  const test = withScalarKind(field.kind, (scalar) => boundTest(scalar, field, condition))
  if (test === undefined) throw new StoreError('field-unknown', { collection: collection.name, field: condition.field })
  return test
}

function equalityTest(field: DeclaredField, values: readonly FieldValue[]): RecordTest {
  // A scope with a value that its writer did not have must not come to mean something else.
  for (const value of values) invariant(value !== undefined, 'a filter compares with nothing')
  const keys = fieldKeys(field)
  const wanted = new Set(values.map(keys.ofValue).filter((key) => key !== undefined))
  return (record) => keys.ofRecord(record).some((key) => wanted.has(key))
}

function containsTest({ kind, read }: DeclaredField, part: string): RecordTest {
  const wanted = foldText(part)
  const has = (value: unknown) => typeof value === 'string' && foldText(value).includes(wanted)
  if (kind === 'list') return (record) => membersOf(read(record)).some(has)
  return kind === 'text' || kind === 'name' ? (record) => has(read(record)) : () => false
}

function presenceTest({ kind, read }: DeclaredField, isPresent: boolean): RecordTest {
  const test = withScalarKind<RecordTest>(kind, (scalar) => (record) => scalar.read(read(record)) !== undefined)
  const isThere = test ?? ((record) => Array.isArray(read(record)))
  return (record) => isThere(record) === isPresent
}

type Bound = Exclude<
  Condition,
  | { readonly is: FieldValue }
  | { readonly in: unknown }
  | { readonly contains: string }
  | { readonly isPresent: boolean }
>

function boundTest<T>(scalar: ScalarKind<T>, { read }: DeclaredField, bound: Bound): RecordTest {
  const [value, holds] = boundOf(bound)
  invariant(value !== undefined, 'a filter compares with nothing')
  const limit = scalar.read(value)
  if (limit === undefined) return () => false
  return (record) => {
    const found = scalar.read(read(record))
    return found !== undefined && holds(scalar.compare(found, limit))
  }
}

function boundOf(bound: Bound): [FieldValue, (order: number) => boolean] {
  if ('atLeast' in bound) return [bound.atLeast, (order) => order >= 0]
  if ('atMost' in bound) return [bound.atMost, (order) => order <= 0]
  if ('below' in bound) return [bound.below, (order) => order < 0]
  invariant('above' in bound, 'a filter has no condition')
  return [bound.above, (order) => order > 0]
}
