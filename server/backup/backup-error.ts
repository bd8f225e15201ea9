import type { JsonObject } from '../store/json.ts'
import type { BackupCode } from './backup-codes.ts'

/** A backup is not what it should be; sentences are made of `code` and `params`. Nothing was restored of it. */
export class BackupError extends Error {
  readonly code: BackupCode
  readonly params: JsonObject

  constructor(code: BackupCode, params: JsonObject) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'BackupError'
    this.code = code
    this.params = params
  }
}
