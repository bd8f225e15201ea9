import { cellReport, type CellReport } from '../../../documents/cells/cell-report.ts'
import type { Report } from '../../../documents/issue-list.ts'
import type { Finding } from './sheet-messages.ts'

/** Collects what is found in the cells of one file. */
export interface FindingsAt {
  at(line: number, column: string): CellReport
  /** What was found since this was asked last. */
  taken(): readonly Finding[]
}

export function findingsAt(file: string): FindingsAt {
  let found: Finding[] = []
  const reportAt =
    (line: number, column: string): Report =>
    (code, severity, _, params) => {
      found.push({ code, severity, params: { ...params }, line, column })
    }
  return {
    at: (line, column) => cellReport(reportAt(line, column), '', { file, row: line, column }),
    taken: () => {
      const taken = found
      found = []
      return taken
    },
  }
}
