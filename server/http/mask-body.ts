import type { Mask } from '../access/mask-fields.ts'
import type { JsonObject, JsonValue } from '../store/json.ts'
import { ApiError } from './api-error.ts'
import type { Answer } from './route.ts'

/** Of an answer that tells of a job, which is no record of the route's resource. */
const accepted = 202

/** An answer with every record in its body, alone or in a list, as the mask leaves it; without a mask as it is. */
export function maskAnswer(answer: Answer, mask: Mask | undefined): Answer {
  if (mask === undefined || answer.body === undefined || answer.status === accepted) return answer
  return { ...answer, body: maskBody(answer.body, mask) }
}

/** A refusal with the records in it, such as both versions of a stale one, as the mask leaves them. */
export function maskRefusal(refusal: ApiError, mask: Mask | undefined): ApiError {
  if (mask === undefined || Object.keys(refusal.more).length === 0) return refusal
  const { status, code, params, errors } = refusal
  const more = Object.entries(refusal.more).map(([name, part]) => [name, maskBody(part ?? null, mask)])
  return new ApiError(status, code, params, { errors, more: Object.fromEntries(more) })
}

function maskBody(body: JsonValue, mask: Mask): JsonValue {
  if (isList(body)) return body.map((each) => maskBody(each, mask))
  return isRecord(body) ? maskRecord(body, mask) : body
}

function maskRecord({ id, version, ...fields }: FlatRecord, mask: Mask): JsonObject {
  return { id, ...(version !== undefined && { version }), ...mask({ id, fields }) }
}

/** A record as it goes over HTTP. */
type FlatRecord = JsonObject & { readonly id: string }

function isRecord(value: JsonValue): value is FlatRecord {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
