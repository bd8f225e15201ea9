import type { BoundMeaning } from './columns/bind-meanings.ts'
import type { Meaning } from './columns/meaning.ts'
import type { Changes } from './changes.ts'
import type { Checker } from './checker.ts'
import type { Findings } from './findings.ts'
import type { RowReport } from './row-report.ts'

/** What a kind of import is: what its columns can mean, and how its rows are checked. */
export interface ImportPlan {
  readonly meanings: readonly Meaning[]
  /** Of what the mapping of columns is remembered: `employees`, `facts:<scheme>`. */
  readonly purpose: string
  /** Makes ready what the rows are checked against. */
  checker(bound: Bound): Promise<Checker>
}

export interface Bound {
  readonly columns: readonly BoundMeaning[]
  readonly report: RowReport
  readonly found: Findings
  readonly changes: Changes
}
