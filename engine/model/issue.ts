import { checkCodes } from './codes/check.ts'
import { compileCodes } from './codes/compile.ts'
import { documentCodes } from './codes/document.ts'
import { evaluationCodes } from './codes/evaluation.ts'
import { formulaCodes } from './codes/formula.ts'

/** Every code of an issue with the names of its parameters; each has a sentence per language in `schemas/messages`. */
export const issueCodes = {
  ...documentCodes,
  ...formulaCodes,
  ...compileCodes,
  ...checkCodes,
  ...evaluationCodes,
} as const

export type IssueCode = keyof typeof issueCodes
export type IssueParams<C extends IssueCode> = Readonly<Record<(typeof issueCodes)[C][number], string | number>>
/** error: cannot be evaluated or published; warning: published only when a person says so; notice: worth knowing. */
export type Severity = 'error' | 'warning' | 'notice'

/** Something a person must put right in a document, at a JSON pointer into it. The engine holds no sentences. */
export interface Issue<C extends IssueCode = IssueCode> {
  readonly code: C
  readonly severity: Severity
  readonly path: string
  readonly params: Readonly<Record<string, string | number>>
}

export function issue<C extends IssueCode>(
  code: C,
  severity: Severity,
  path: string,
  params: IssueParams<C>,
): Issue<C> {
  return { code, severity, path, params }
}
