import type { JsonObject } from '../json.ts'
import type { FindingCode } from './folder-codes.ts'

/** Something that was found and dealt with; sentences are made of `code` and `params`. */
export interface Finding {
  readonly code: FindingCode
  readonly params: JsonObject
}
