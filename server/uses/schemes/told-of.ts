import type { JsonObject } from '../../store/json.ts'
import { asJson, type SchemeFields } from './scheme-record.ts'

/**
 * What the audit log tells of a draft: all of it, field by field, but not what was found in it, and of its cases only how many there are:
 * the fingerprint tells that they changed.
 */
export function toldOf({ checked: _, cases, ...fields }: SchemeFields): JsonObject {
  return { ...asJson(fields), cases: cases?.cases.length ?? 0 }
}
