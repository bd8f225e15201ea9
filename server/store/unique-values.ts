import { invariant } from '../../engine/index.ts'
import type { Collection } from './collection.ts'
import { declaredField } from './declared-field.ts'
import { fieldKeys } from './field-keys.ts'
import type { FieldValue } from './query.ts'
import type { StoredRecord } from './store.ts'

/** A combination of fields that no two records share, and who has which values. */
export interface UniqueValues {
  readonly fields: readonly string[]
  /** One key of the record's values; `undefined` where one of them is absent, which nobody can clash with. */
  readonly valuesOf: (record: StoredRecord | undefined) => FieldValue | undefined
  /** Ids by values. */
  readonly holders: Map<FieldValue, string>
  /** Id of the record whose only field, where the combination is of one, has this value. */
  readonly find: (value: FieldValue) => string | undefined
}

/** The combinations that a collection declares as unique, with nobody in them yet. */
export function uniqueValues(collection: Collection): readonly UniqueValues[] {
  return (collection.unique ?? []).map((fields) => combination(collection, fields))
}

function combination(collection: Collection, fields: readonly string[]): UniqueValues {
  const keys = fields.map((field) => {
    const declared = declaredField(collection, field)
    invariant(declared.kind !== 'list', `${collection.name}.${field} is a list, which cannot be unique`)
    return fieldKeys(declared)
  })
  const holders = new Map<FieldValue, string>()

  function valuesOf(record: StoredRecord | undefined): FieldValue | undefined {
    const values = record === undefined ? [] : keys.flatMap(({ ofRecord }) => ofRecord(record))
    if (values.length < keys.length) return undefined
    return values.length === 1 ? values[0] : JSON.stringify(values)
  }

  function find(value: FieldValue): string | undefined {
    const key = keys.length === 1 ? keys[0]?.ofValue(value) : undefined
    return key === undefined ? undefined : holders.get(key)
  }

  return { fields, valuesOf, holders, find }
}
