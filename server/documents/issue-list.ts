import { type Issue, type IssueCode, type IssueParams, issue, type Severity } from '../../engine/index.ts'
import { issuesLimit } from './limits.ts'

/** Takes an issue with the parameters of its code. */
export type Report = <C extends IssueCode>(code: C, severity: Severity, path: string, params: IssueParams<C>) => void

/** The issues of one file. Of each severity the first 200 are kept and the rest counted: a bad column of 50,000 rows is one mistake. */
export interface IssueList {
  readonly report: Report
  add(issues: readonly Issue[]): void
  hasErrors(): boolean
  isFull(): boolean
  /** Errors first, each severity in the order of the file, then how many were left out. */
  all(): readonly Issue[]
}

export function issueList(): IssueList {
  const kept: Record<Severity, Issue[]> = { error: [], warning: [], notice: [] }
  const leftOut: Record<Severity, number> = { error: 0, warning: 0, notice: 0 }
  const add = (found: Issue) => {
    if (kept[found.severity].length < issuesLimit) kept[found.severity].push(found)
    else leftOut[found.severity]++
  }
  const all = (severity: Severity) => {
    const count = leftOut[severity]
    return count === 0 ? kept[severity] : [...kept[severity], issue('issues-left-out', severity, '', { count })]
  }
  return {
    report: (code, severity, path, params) => add(issue(code, severity, path, params)),
    add: (issues) => issues.forEach(add),
    hasErrors: () => kept.error.length > 0,
    isFull: () => leftOut.error > 0,
    all: () => [...all('error'), ...all('warning'), ...all('notice')],
  }
}
