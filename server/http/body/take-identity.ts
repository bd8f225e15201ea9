import type { JsonObject } from '../../store/json.ts'
import { ApiError } from '../api-error.ts'

/**
 * The fields of a record that was sent whole, as react-admin does it: without `id` and `version`, which have to be those of the address and
 * of `If-Match` where they are there (else an `ApiError`, 400).
 */
export function takeIdentity(body: JsonObject, id: string | undefined, version: number): JsonObject {
  const { id: sentId, version: sentVersion, ...fields } = body
  if (sentId !== undefined && sentId !== id) throw new ApiError(400, 'body-differs', { field: 'id' })
  if (sentVersion !== undefined && sentVersion !== version)
    throw new ApiError(400, 'body-differs', { field: 'version' })
  return fields
}
