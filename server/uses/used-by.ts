import type { ApiCode } from '../messages/api-codes.ts'
import type { JsonObject } from '../store/json.ts'

/** One that needs what somebody wants to end, as a sentence of the answer. */
export interface UsedBy {
  readonly code: ApiCode
  readonly params: JsonObject
}
