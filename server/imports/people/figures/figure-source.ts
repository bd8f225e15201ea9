import type { Scheme } from '../../../../engine/index.ts'
import type { JsonValue } from '../../../store/json.ts'
import type { Change, StoredRecord } from '../../../store/store.ts'
import type { PeriodDays } from '../../../uses/figures/days-of-period.ts'
import type { BoundMeaning } from '../columns/bind-meanings.ts'
import type { Changes } from '../changes.ts'
import type { Findings } from '../findings.ts'
import type { ReachTest } from '../reach.ts'
import type { RowReport } from '../row-report.ts'

/** What figures are checked against. */
export interface FigureChecking {
  readonly days: PeriodDays
  /** That the period is still open. */
  readonly expect: Change
  /** Everyone there is, by id. */
  readonly people: ReadonlyMap<string, StoredRecord>
  /** Facts of the period, and ratings of the period and scheme, by id. */
  readonly facts: ReadonlyMap<string, StoredRecord>
  readonly ratings: ReadonlyMap<string, StoredRecord>
  /** The metrics of the columns as a scheme of nothing else. */
  readonly metrics: Scheme
  /** The version whose indicators are rated, where there are columns of ratings. */
  readonly rated?: { readonly scheme: string; readonly parts: Scheme } | undefined
  /** Whose ratings they are. */
  readonly by: string
  readonly columns: readonly BoundMeaning[]
  readonly constants: Readonly<Record<string, JsonValue>>
  readonly reaches: { readonly facts: Reaches; readonly ratings: Reaches }
  readonly report: RowReport
  readonly found: Findings
  readonly changes: Changes
}

export interface Reaches {
  readonly mayCreate: ReachTest
  readonly mayUpdate: ReachTest
}
