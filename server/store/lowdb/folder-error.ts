import type { JsonObject } from '../json.ts'
import type { RefusalCode } from './folder-codes.ts'

/** A folder is not opened, made or repaired; sentences are made of `code` and `params`. Nothing was changed by it. */
export class FolderError extends Error {
  readonly code: RefusalCode
  readonly params: JsonObject

  constructor(code: RefusalCode, params: JsonObject) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'FolderError'
    this.code = code
    this.params = params
  }
}
