import type { RowForm } from '../../components/spreadsheet/change-rows.ts'
import type { CellValue } from '../../components/spreadsheet/column.ts'
import type { JsonObject, JsonValue } from '../draft/json.ts'
import { cellValueOf } from './cell-value-of.ts'

/** Rows whose fields are their cells; an emptied cell takes its field away. */
export const objectRows: RowForm<JsonObject> & { cell(row: JsonObject, column: string): CellValue } = {
  cell: (row, column) => cellValueOf(row[column]),
  create: (cells) => Object.fromEntries(Object.entries(cells).flatMap(([column, value]) => written(column, value))),
  withCell: (row, column, value) => {
    const [entry] = written(column, value)
    if (entry !== undefined) return { ...row, [column]: entry[1] }
    return Object.fromEntries(Object.entries(row).filter(([field]) => field !== column))
  },
}

function written(column: string, value: CellValue): [string, JsonValue][] {
  if (value === undefined) return []
  return [[column, typeof value === 'object' ? { parameter: value.parameter } : value]]
}
