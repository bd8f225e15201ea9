import type { IssueCode, IssueParams, issueCodes, Severity } from '../../../engine/index.ts'
import type { Report } from '../issue-list.ts'

/** Where a value stands, as its issues name it: column "B" of row 17 of a table, column 5 of line 17 of a text. */
export interface CellPlace {
  readonly file: string
  readonly row: number
  readonly column: string | number
}

type Missing<C extends IssueCode> = Exclude<keyof CellPlace, (typeof issueCodes)[C][number]>
/** The codes whose parameters name a cell. */
export type CellCode = { [C in IssueCode]: Missing<C> extends never ? C : never }[IssueCode]

/** Reports on one cell: the place is known. */
export type CellReport = <C extends CellCode>(
  code: C,
  severity: Severity,
  params: Omit<IssueParams<C>, keyof CellPlace>,
) => void

export function cellReport(report: Report, path: string, place: CellPlace): CellReport {
  return <C extends CellCode>(code: C, severity: Severity, params: Omit<IssueParams<C>, keyof CellPlace>) =>
    // The place is what every such code has besides the parameters given.
    report(code, severity, path, { ...params, ...place } as unknown as IssueParams<C>)
}
