import type { JsonObject } from '../store/json.ts'
import type { ApiCode } from '../messages/api-codes.ts'

/** Something at a field of the body, or at the whole (no path), in the words of the documents' issues. */
export interface FieldError {
  /** JSON pointer into the body. */
  readonly path: string
  readonly code: string
  readonly params: JsonObject
}

/**
 * A refusal for people, thrown in uses and routes and answered in one place (`answer-error.ts`) as
 * `error-body.ts` says, in the caller's language. Every class states its status; every code has its sentences.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: ApiCode
  readonly params: JsonObject
  readonly errors: readonly FieldError[]
  /** More for the answer's body: both versions of a stale record. */
  readonly more: JsonObject

  constructor(status: number, code: ApiCode, params: JsonObject = {}, { errors = [], more = {} }: ErrorParts = {}) {
    super(code)
    this.name = new.target.name
    this.status = status
    this.code = code
    this.params = params
    this.errors = errors
    this.more = more
  }
}

interface ErrorParts {
  readonly errors?: readonly FieldError[]
  readonly more?: JsonObject
}
