import { suggest } from '../../../engine/index.ts'
import type { IssueList } from '../issue-list.ts'
import { quote } from '../quote.ts'
import type { Table } from '../table/cell.ts'
import { type BoundColumn, boundTo } from './bound-column.ts'
import { type NamedTarget, targetsNamed } from './targets.ts'

/** Which column is what, where people say so: the key of a target → the name of a column. */
export type ColumnMap = Readonly<Record<string, string>>

/** The columns that `map` names; targets and columns that are not there are reported. */
export function mappedColumns(
  table: Table,
  targets: readonly NamedTarget[],
  map: ColumnMap,
  issues: IssueList,
): readonly BoundColumn[] {
  return Object.entries(map).flatMap(([key, name]) => {
    const found = targets.find((each) => each.key === key) ?? targetsNamed(key, targets)[0]
    const index = table.header.indexOf(name.normalize('NFC').trim())
    if (found === undefined) {
      const [suggestion = ''] = suggest(
        key,
        targets.flatMap(({ names }) => names),
        1,
      )
      issues.report('map-target-unknown', 'error', '', { target: quote(key), suggestion })
      return []
    }
    if (index < 0) {
      const [suggestion = ''] = suggest(name, table.header, 1)
      const params = { file: table.file, target: found.key, column: quote(name), suggestion }
      issues.report('mapped-column-missing', 'error', '', params)
      return []
    }
    return [boundTo(found, index)]
  })
}
