import type { Issue, Severity } from '../../../engine/index.ts'
import type { ApiCode } from '../../messages/api-codes.ts'
import type { JsonObject } from '../../store/json.ts'

/** Something that was found in what is to come in, with its place in the file where there is one. */
export interface Found {
  readonly code: string
  readonly severity: Severity
  /** JSON pointer into `{ document, parameters, cases }`, or into the options (`/options/map/posts/clerk`). */
  readonly path: string
  readonly params: JsonObject
  /** From 1. */
  readonly line?: number
  readonly column?: number
}

/** Something that stands in the way. */
export function foundWrong(code: ApiCode, path: string, params: JsonObject = {}): Found {
  return { code, severity: 'error', path, params }
}

/** An issue of the readers and checks, as what was found. */
export function foundIssue({ code, severity, path, params }: Issue): Found {
  return { code, severity, path, params: { ...params } }
}

/** Whether anything of it stands in the way. */
export function hasErrors(found: readonly Found[]): boolean {
  return found.some(({ severity }) => severity === 'error')
}
