import { compileScheme } from '../../engine/compile.ts'
import type { Issue, IssueCode } from '../../engine/model/issue.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'

/** What compiling and the static checks say of a scheme, blanks filled as suggested; only these codes where some are named. */
export function issuesOf(raw: RawScheme, ...codes: readonly IssueCode[]): readonly Issue[] {
  const { issues } = compileScheme(raw, { suggested: true })
  return codes.length === 0 ? issues : issues.filter(({ code }) => codes.includes(code))
}

/** The same in short: `error weights-not-hundred /indicators`. */
export function found(raw: RawScheme, ...codes: readonly IssueCode[]): readonly string[] {
  return issuesOf(raw, ...codes).map(({ severity, code, path }) => `${severity} ${code} ${path}`)
}
