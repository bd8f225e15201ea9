import { StoreError } from '../store-error.ts'
import { errorCode } from './error-code.ts'

/** The refusal that an error while writing is. What is not known to be harmless ends all writing. */
export function asStoreError(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError('store-read-only', { reason: errorCode(error) })
}
