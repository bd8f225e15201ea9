import { foldName, type RawFacts, type RawScheme } from '../../../engine/index.ts'
import type { CellOptions } from '../cell-values.ts'
import type { PercentAs } from '../cells/percent-value.ts'
import type { IssueList } from '../issue-list.ts'
import { pointerKeys } from '../../../schemas/json-pointer.ts'
import type { Place } from '../reading.ts'
import type { Table } from '../table/cell.ts'
import { bindColumns } from './bind-columns.ts'
import type { BoundColumn } from './bound-column.ts'
import { checkIdentities, type Identity } from './check-identities.ts'
import { type GroupFacts, groupFacts } from './group-facts.ts'
import type { ColumnMap } from './mapped-columns.ts'
import { readPerson } from './read-person.ts'

/** How a table is to be understood. */
export interface UnderstandingOptions {
  readonly map?: ColumnMap
  /** Whether commas between thousands are allowed; absent: no. */
  readonly grouping?: boolean
  /** Texts that mean "no data": "—", "无". */
  readonly noData?: readonly string[]
  /** What plain numbers mean in all columns of percentages, or in those of some metrics. */
  readonly percentAs?: PercentAs | Readonly<Record<string, PercentAs>>
}

export interface TableFacts {
  readonly people: RawFacts['people']
  readonly groups: NonNullable<RawFacts['groups']>
  readonly locate: (pointer: string) => Place | undefined
}

/** The people of a table, one per row, in its order. All that is wrong is reported; the people are complete only without errors. */
export function factsOfTable(
  table: Table,
  scheme: RawScheme,
  understanding: UnderstandingOptions,
  issues: IssueList,
): TableFacts {
  const { file } = table
  const columns = bindColumns(table, scheme, understanding.map ?? {}, issues)
  const optionsOf = cellOptions(understanding)
  const groups = groupFacts()
  const source = { file, scheme, columns, options: optionsOf(''), optionsOf, groups, report: issues.report }
  const people: RawFacts['people'] = []
  const identities: Identity[] = []
  const column = columns.find(({ key }) => key === 'employeeId')?.letters ?? 'A'
  for (const [index, row] of table.rows.entries()) {
    const { id, ...person } = readPerson(row, index, source)
    if (id === undefined) continue
    people.push({ id, ...person })
    identities.push({ id, path: `/people/${index}/id`, place: () => ({ file, row: row.line, column }) })
  }
  checkIdentities(identities, issues.report)
  return { people, groups: groups.all(), locate: tableLocator(table, columns, groups) }
}

function cellOptions({
  grouping = false,
  noData = [],
  percentAs,
}: UnderstandingOptions): (metric: string) => CellOptions {
  const shared = { grouping, noData: new Set(noData.map(foldName)) }
  return (metric) => ({ ...shared, percentAs: typeof percentAs === 'object' ? percentAs[metric] : percentAs })
}

/** '/people/15/facts/sales' is the cell of that metric on the row of that person, '/groups/2/facts/pool' the first that gave it. */
function tableLocator(
  { file, sheet, headerLine, rows }: Table,
  columns: readonly BoundColumn[],
  groups: GroupFacts,
): TableFacts['locate'] {
  const lineOf = (list: string | undefined, index: number, key: string) => {
    if (list === 'groups') return groups.rowOf(index, key)
    return list === 'people' ? rows[index]?.line : undefined
  }
  return (pointer) => {
    const [list, index, part, key = ''] = pointerKeys(pointer)
    const line = lineOf(list, Number(index), key)
    const wanted = part === 'facts' ? key : part
    const column = columns.find((each) => each.key === wanted) ?? columns.find((each) => each.key === 'employeeId')
    const place = { file, ...(sheet !== undefined && { sheet }) }
    if (line === undefined || column === undefined) return { ...place, line: headerLine, column: 1 }
    return { ...place, line, column: column.index + 1, cell: `${column.letters}${line}` }
  }
}
