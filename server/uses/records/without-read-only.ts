import { isDeepStrictEqual } from 'node:util'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import { Invalid } from '../refusals.ts'
import type { RecordKind } from './record-kind.ts'

/**
 * The fields sent without those that the server makes. A form sends those back as it got them, which says nothing; sent with other
 * values they are refused.
 */
export function withoutReadOnly(
  { readOnly }: Pick<RecordKind, 'readOnly'>,
  sent: JsonObject,
  before: StoredRecord | undefined,
): JsonObject {
  const wrong = readOnly.filter((field) => field in sent && !isDeepStrictEqual(sent[field], before?.fields[field]))
  if (wrong.length > 0) {
    throw new Invalid(wrong.map((field) => ({ path: `/${field}`, code: 'field-read-only', params: { field } })))
  }
  return Object.fromEntries(Object.entries(sent).filter(([field]) => !readOnly.includes(field)))
}
