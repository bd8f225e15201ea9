import { ApiError } from './api-error.ts'

/** Longest `Idempotency-Key`, in characters. */
const keyLimit = 200
const visibleAscii = /^[\x21-\x7e]{1,200}$/

/** The `Idempotency-Key` of a call, if it has one; an `ApiError` (400) where it is malformed. */
export function readKey(header: string | undefined): string | undefined {
  if (header === undefined || visibleAscii.test(header)) return header
  throw new ApiError(400, 'key-malformed', { limit: keyLimit })
}
