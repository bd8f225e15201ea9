import fc from 'fast-check'
import type { FieldKind } from '../../server/store/collection.ts'
import type { JsonObject, JsonValue } from '../../server/store/json.ts'
import type { FieldValue, Filter, Query, Sort } from '../../server/store/query.ts'
import { contractCollections } from './store-contract/opening.ts'

/** The collection that arbitrary queries are about. */
export const queried = contractCollections[0] ?? { name: 'people', kind: 'records', fields: {} }

/** Few values of each kind, close together, so that they meet. */
const values: Record<FieldKind, fc.Arbitrary<FieldValue>> = {
  text: fc.constantFrom('', 'a', 'A', 'ab', 'sales', 'law', 'ｱ', '𠮷', '员', '__proto__'),
  name: fc.constantFrom('王五', '王', '阿宝', '陈晨', 'ab', 'AB', 'ａｂ', 'é', 'e\u0301'),
  number: fc.constantFrom(-1, 0, 0.5, 1, 2, 1e300),
  decimal: fc.constantFrom<FieldValue>(
    '0',
    '0.0',
    '-0',
    '1.5',
    '1.50',
    '-2',
    1.5,
    0,
    '99999999999999999999.01',
    '99999999999999999999.02',
  ),
  boolean: fc.boolean(),
  list: fc.constantFrom<FieldValue>('hr', 'editor', 'HR', 1, true),
}

const strange: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(null, '1e3', 7, 'x', true, ['hr'], {}, [[]])

/** Fields of a record of the collection, without those that have to be unique. */
export const arbitraryFields: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      name: given('name'),
      age: given('number'),
      pay: given('decimal'),
      active: given('boolean'),
      roles: orStrange(fc.array(values.list, { maxLength: 3 })),
      post: orStrange(fc.record({ department: values.text })),
      constructor: given('text'),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ ...fields }))

function given(kind: FieldKind): fc.Arbitrary<JsonValue> {
  return orStrange(values[kind])
}

function orStrange<T extends JsonValue>(value: fc.Arbitrary<T>): fc.Arbitrary<JsonValue> {
  return fc.oneof({ arbitrary: value, weight: 9 }, { arbitrary: strange, weight: 1 })
}

const fieldNames = ['name', 'age', 'pay', 'active', 'roles', 'post.department', 'constructor', 'id'] as const
const ids = fc.constantFrom('r10', 'r11', 'r12', 'r30', 'none')

function condition(field: string): fc.Arbitrary<Filter> {
  const kind = queried.fields[field] ?? 'text'
  const value =
    field === 'id' ? ids : fc.oneof({ arbitrary: values[kind], weight: 9 }, { arbitrary: values.list, weight: 1 })
  const bounds: readonly fc.Arbitrary<Filter>[] = [
    value.map((atLeast) => ({ field, atLeast })),
    value.map((atMost) => ({ field, atMost })),
    value.map((below) => ({ field, below })),
    value.map((above) => ({ field, above })),
  ]
  return fc.oneof<fc.Arbitrary<Filter>[]>(
    value.map((is) => ({ field, is })),
    fc.array(value, { maxLength: 3 }).map((all) => ({ field, in: all })),
    fc.constantFrom('', 'a', 'Ｂ', '王', 'hr', '1').map((contains) => ({ field, contains })),
    fc.boolean().map((isPresent) => ({ field, isPresent })),
    ...(kind === 'list' ? [] : bounds),
  )
}

const { filter } = fc.letrec<{ filter: Filter }>((tie) => {
  const parts = fc.array(tie('filter'), { maxLength: 3 })
  return {
    filter: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...fieldNames).chain(condition),
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      tie('filter').map((not) => ({ not })),
    ),
  }
})

const sort: fc.Arbitrary<Sort> = fc.record({
  field: fc.constantFrom(...fieldNames.filter((field) => field !== 'roles')),
  order: fc.constantFrom('ascending' as const, 'descending' as const),
})

/** Any query of the collection that a store has to answer. */
export const arbitraryQuery: fc.Arbitrary<Query> = fc.record(
  {
    scope: fc.oneof(fc.constant('everything' as const), fc.constant('nothing' as const), filter, filter, filter),
    filter,
    sort: fc.array(sort, { maxLength: 3 }),
    range: fc.tuple(fc.nat(12), fc.nat(12)).map(([from, more]) => ({ from, to: from + more })),
  },
  { requiredKeys: ['scope'] },
)
