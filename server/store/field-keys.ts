import type { DeclaredField } from './declared-field.ts'
import type { JsonValue } from './json.ts'
import type { FieldValue } from './query.ts'
import { withScalarKind } from './scalar-kinds.ts'
import type { StoredRecord } from './store.ts'

/** How values of a field are found again: two values are equal where their keys are. */
export interface FieldKeys {
  /** Of the record's value, none where it is absent; of each member where the field is a list. */
  readonly ofRecord: (record: StoredRecord) => readonly FieldValue[]
  /** Of a value that a filter names; `undefined` where nothing can equal it. */
  readonly ofValue: (value: FieldValue) => FieldValue | undefined
}

const none: readonly FieldValue[] = []

/** Keys of a declared field by its kind. */
export function fieldKeys({ kind, read }: DeclaredField): FieldKeys {
  const scalar = withScalarKind<FieldKeys>(kind, ({ read: readScalar, key }) => {
    const ofValue = (value: JsonValue | undefined) => {
      const known = readScalar(value)
      return known === undefined ? undefined : key(known)
    }
    return {
      ofValue,
      ofRecord: (record) => {
        const only = ofValue(read(record))
        return only === undefined ? none : [only]
      },
    }
  })
  return scalar ?? { ofValue: (value) => value, ofRecord: (record) => membersOf(read(record)) }
}

/** The members of a list that a filter could name. */
export function membersOf(value: JsonValue | undefined): readonly FieldValue[] {
  return Array.isArray(value) ? value.filter(isFieldValue) : none
}

function isFieldValue(value: JsonValue): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
