import type { Issue } from '../../../engine/index.ts'
import { readJson } from '../../documents/read-json.ts'
import type { JsonObject } from '../../store/json.ts'
import { ApiError } from '../api-error.ts'

/**
 * The JSON object that a body holds, read as strictly as documents are: no key twice, no `__proto__`, at most 32 levels, numbers that keep
 * their value. Throws an `ApiError` (400) that says where what is wrong; nothing of the body's content is in it.
 */
export function parseBody(bytes: Uint8Array): JsonObject {
  const { value, issues } = readJson(bytes, 'body', bytes.length)
  if (value === undefined) throw wrongBody(issues)
  if (!isJsonObject(value)) throw new ApiError(400, 'body-not-an-object')
  return value
}

/** The refusal of a body for what is wrong at its fields. */
export function wrongBody(issues: readonly Issue[]): ApiError {
  const errors = issues.map(({ path, code, params }) => ({ path, code, params }))
  return new ApiError(400, 'body-wrong', { count: errors.length }, { errors })
}

/** The reader gives nothing but JSON. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
