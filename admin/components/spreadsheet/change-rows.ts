import type { Cells, CellValue } from './column.ts'
import type { GridChange } from './grid-change.ts'

/** How rows of the owner are made and changed. */
export interface RowForm<Row> {
  /** A new row with these cells, to stand among these rows. */
  readonly create: (cells: Cells, rows: readonly Row[]) => Row
  /** The row with another value in a cell; `undefined` empties it. */
  readonly withCell: (row: Row, column: string, value: CellValue) => Row
}

/** The rows after a list of changes; rows that no change touches are the same objects. */
export function changeRows<Row>(rows: readonly Row[], changes: readonly GridChange[], form: RowForm<Row>): Row[] {
  const next = [...rows]
  for (const change of changes) {
    if (change.do === 'insert') next.splice(change.row, 0, form.create(change.cells, next))
    else if (change.do === 'remove') next.splice(change.row, 1)
    else if (change.do === 'move') next.splice(change.to, 0, ...next.splice(change.row, 1))
    else changeCell(next, change, form)
  }
  return next
}

function changeCell<Row>(rows: Row[], change: GridChange & { do: 'set' }, form: RowForm<Row>): void {
  const before = rows[change.row]
  if (before !== undefined) rows[change.row] = form.withCell(before, change.column, change.value)
}
