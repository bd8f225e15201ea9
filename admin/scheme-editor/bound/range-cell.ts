import { shownText } from '../../components/spreadsheet/cell-text.ts'
import type { CellValue, Column } from '../../components/spreadsheet/column.ts'
import type { JsonObject } from '../draft/json.ts'
import { objectRows } from './object-rows.ts'
import { rangeText } from './range-text.ts'

/** With thousands apart. */
const number: Column = { id: '', title: '', kind: 'money' }

/**
 * The cells of a table whose rows are ranges, with the column `range` that says each as people read it. The other end of a range is where
 * the neighbour begins: the row above in a table from the top (`down`), the row below in one from the bottom (`up`).
 */
export function rangeCell(name: string, direction: 'up' | 'down', field = 'from') {
  return (row: JsonObject, column: string, index: number, rows: readonly JsonObject[]): CellValue => {
    if (column !== 'range') return objectRows.cell(row, column)
    const neighbour = rows[direction === 'down' ? index - 1 : index + 1]
    return rangeText(name, boundary(row, field), neighbour === undefined ? '' : boundary(neighbour, field))
  }
}

function boundary(row: JsonObject, field: string): string {
  return shownText(number, objectRows.cell(row, field))
}
