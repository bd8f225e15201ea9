import type { Mask } from '../../../access/mask-fields.ts'
import type { StoredRecord } from '../../../store/store.ts'
import type { Changes } from '../changes.ts'
import type { BoundMeaning } from '../columns/bind-meanings.ts'
import type { Findings } from '../findings.ts'
import type { ImportOptions } from '../options/import-options.ts'
import type { ReachTest } from '../reach.ts'
import type { RowReport } from '../row-report.ts'
import type { GroupNames } from './group-names.ts'

/** What employees are checked against. */
export interface EmployeeChecking {
  /** Everyone there is, by id. */
  readonly stands: ReadonlyMap<string, StoredRecord>
  readonly columns: readonly BoundMeaning[]
  readonly constants: NonNullable<ImportOptions['constants']>
  readonly names: GroupNames
  readonly mayCreate: ReachTest
  readonly mayUpdate: ReachTest
  readonly mask: Mask
  readonly today: string
  readonly report: RowReport
  readonly found: Findings
  readonly changes: Changes
}
