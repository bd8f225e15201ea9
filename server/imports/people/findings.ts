import type { Severity } from '../../../engine/index.ts'
import { issuesLimit } from '../../documents/limits.ts'
import { columnIndex } from '../../documents/table/column-letters.ts'
import type { Finding } from './reading/sheet-messages.ts'

/** What was found wrong or doubtful in a file: the first 200 of each severity, the rest counted. */
export interface Findings {
  add(finding: Finding): void
  /** Whether a cell, or without a column anything of a row, has an error. */
  isWrong(line: number, column?: string): boolean
  counts(): Readonly<Record<Severity, number>>
  /** Errors first, each severity in the order of the file. */
  all(): readonly Finding[]
  /** What is wrong with a row, at most five things; nothing beyond the first 20,000 rows that have errors. */
  errorsOf(line: number): readonly Finding[]
}

const mostOfRow = 5
const mostRows = 20_000

interface WrongRow {
  /** Letters of the columns with errors; '' where none is named. */
  readonly columns: Set<string>
  readonly errors: Finding[]
}

export function findings(): Findings {
  const kept: Record<Severity, Finding[]> = { error: [], warning: [], notice: [] }
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 }
  const wrong = new Map<number, WrongRow>()
  return {
    add: (finding) => {
      const { severity, line } = finding
      counts[severity] += 1
      if (kept[severity].length < issuesLimit) kept[severity].push(finding)
      if (severity === 'error' && line !== undefined) addError(finding, line, wrong)
    },
    isWrong: (line, column) => {
      const row = wrong.get(line)
      return row !== undefined && (column === undefined || row.columns.has(column))
    },
    counts: () => ({ ...counts }),
    all: () => [kept.error, kept.warning, kept.notice].flatMap((each) => each.toSorted(byPlace)),
    errorsOf: (line) => wrong.get(line)?.errors ?? [],
  }
}

function addError(finding: Finding, line: number, wrong: Map<number, WrongRow>): void {
  const known = wrong.get(line)
  const row = known ?? { columns: new Set<string>(), errors: [] }
  if (known === undefined) wrong.set(line, row)
  row.columns.add(finding.column ?? '')
  const hasRoom = row.errors.length > 0 ? row.errors.length < mostOfRow : wrong.size <= mostRows
  if (hasRoom) row.errors.push(finding)
}

/** What is about the whole file first, then row by row, each from left to right. */
function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || columnIndex(a.column ?? '') - columnIndex(b.column ?? '')
}
