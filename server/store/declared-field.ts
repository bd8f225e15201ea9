import type { Collection, FieldKind } from './collection.ts'
import { isJsonObject, type JsonValue } from './json.ts'
import type { StoredRecord } from './store.ts'
import { StoreError } from './store-error.ts'

/** A field that a collection declares, or `id`. */
export interface DeclaredField {
  readonly kind: FieldKind
  /** What the record has there: own members only, so that `constructor` is nothing unless somebody wrote it. */
  readonly read: (record: StoredRecord) => JsonValue | undefined
}

/** The field of that name, or a `StoreError` (`field-unknown`). A dot goes into objects. */
export function declaredField(collection: Collection, field: string): DeclaredField {
  if (field === 'id') return { kind: 'text', read: ({ id }) => id }
  const kind = Object.hasOwn(collection.fields, field) ? collection.fields[field] : undefined
  if (kind === undefined) throw new StoreError('field-unknown', { collection: collection.name, field })
  const [first = field, ...deeper] = field.split('.')
  if (deeper.length === 0) return { kind, read: ({ fields }) => member(fields, first) }
  return { kind, read: ({ fields }) => deeper.reduce(member, member(fields, first)) }
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
