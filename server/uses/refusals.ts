import { ApiError, type FieldError } from '../http/api-error.ts'
import type { ApiCode } from '../messages/api-codes.ts'
import type { JsonObject } from '../store/json.ts'

/** There is no such record, as far as whoever asks may know. */
export class NotFound extends ApiError {
  constructor() {
    super(404, 'not-found')
  }
}

/** What stands does not allow it; `errors` are the reasons one by one. */
export class Conflict extends ApiError {
  constructor(code: ApiCode, params: JsonObject = {}, errors: readonly FieldError[] = []) {
    super(409, code, params, { errors })
  }
}

/** What was sent is wrong, at these fields. */
export class Invalid extends ApiError {
  constructor(errors: readonly FieldError[]) {
    super(400, 'body-wrong', { count: errors.length }, { errors })
  }
}

/** They may do this, but not here, or not they. */
export class Forbidden extends ApiError {
  constructor(code: ApiCode, params: JsonObject = {}) {
    super(403, code, params)
  }
}

/** Somebody else was quicker: the answer has what was sent and what stands, so that nothing is lost. */
export class Stale extends ApiError {
  constructor(expected: number, actual: number, more: { yours: JsonObject; theirs: JsonObject }) {
    super(412, 'record-changed', { expected, actual }, { more })
  }
}

/** A mistake at one field: `wrongField('/parent', 'no-such-department', { id })`. */
export function wrongField(path: string, code: ApiCode, params: JsonObject = {}): Invalid {
  return new Invalid([{ path, code, params }])
}
