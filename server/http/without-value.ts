import type { FieldError } from './api-error.ts'

/**
 * A mistake in what was sent, without the value: whoever sent it has it at the field, and nobody else, nor a log on the way, is to read
 * a password that was put into another field, or what somebody is paid.
 */
export function withoutValue<E extends FieldError>(error: E): E {
  return 'value' in error.params ? { ...error, params: { ...error.params, value: '…' } } : error
}
