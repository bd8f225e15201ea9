import { type RawScheme, suggest } from '../../../engine/index.ts'
import type { IssueList } from '../issue-list.ts'
import { quote } from '../quote.ts'
import type { Table } from '../table/cell.ts'
import type { BoundColumn } from './bound-column.ts'
import { type ColumnMap, mappedColumns } from './mapped-columns.ts'
import { namedColumns } from './named-columns.ts'
import { isRatingName, type NamedTarget, targetsNamed, targetsOf } from './targets.ts'

/**
 * What the columns of a table are about: as `map` says, the others by their names. Unknown columns are left out with a notice;
 * a column that could be several things, two columns for one thing, and a missing column of ids or of a required metric are
 * errors.
 */
export function bindColumns(
  table: Table,
  scheme: RawScheme,
  map: ColumnMap,
  issues: IssueList,
): readonly BoundColumn[] {
  const targets = targetsOf(scheme)
  const mapped = mappedColumns(table, targets, map, issues)
  const free = targets.filter(({ key }) => !mapped.some((column) => column.key === key))
  const bound = [...mapped, ...namedColumns(table, free, mapped, issues)]
  reportLeftOut(table, free, bound, issues)
  checkPresent(table, targets, bound, issues)
  return bound.toSorted((a, b) => a.index - b.index)
}

function reportLeftOut(
  table: Table,
  targets: readonly NamedTarget[],
  bound: readonly BoundColumn[],
  issues: IssueList,
): void {
  const known = new Set(bound.map(({ index }) => index))
  const isUnknown = (name: string) => name !== '' && !isRatingName(name) && targetsNamed(name, targets).length === 0
  const names = table.header.filter((name, index) => !known.has(index) && isUnknown(name))
  if (names.length === 0) return
  const columns = quote(names.join('、'), 500)
  issues.report('columns-left-out', 'notice', '', { file: table.file, count: names.length, columns })
}

function checkPresent(
  table: Table,
  targets: readonly NamedTarget[],
  bound: readonly BoundColumn[],
  issues: IssueList,
): void {
  const isBound = (key: string) => bound.some((column) => column.key === key)
  const { file } = table
  for (const { target, key, names } of targets) {
    if (isBound(key)) continue
    const [suggestion = ''] = names.flatMap((name) => suggest(name, table.header, 1))
    if (key === 'employeeId') issues.report('column-of-ids-missing', 'error', '', { file, suggestion })
    if (target.kind === 'metric' && target.metric.required === true) {
      issues.report('column-of-metric-missing', 'error', '', { file, metric: target.metric.name, suggestion })
    }
  }
}
