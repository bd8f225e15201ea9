import type { CellValue } from '../../../components/spreadsheet/column.ts'
import type { TableForm } from '../../bound/BoundTable.tsx'
import { namedRows } from '../../bound/named-rows.ts'
import { objectRows } from '../../bound/object-rows.ts'
import { isList, type JsonObject } from '../../draft/json.ts'

const named = namedRows('deadline')

/** Deadlines as rows: what a step requires is a list of texts, one a line of its cell. */
export const calendarRows: TableForm & { cell(row: JsonObject, column: string): CellValue } = {
  cell: (row, column) => {
    const value = row[column]
    return column === 'requires' && isList(value) ? value.join('\n') : objectRows.cell(row, column)
  },
  withCell,
  create: (cells, rows) =>
    Object.entries(cells).reduce<JsonObject>(
      (row, [column, value]) => withCell(row, column, value),
      named.create({}, rows),
    ),
}

function withCell(row: JsonObject, column: string, value: CellValue): JsonObject {
  const before = objectRows.withCell(row, column, value)
  if (column !== 'requires' || typeof value !== 'string') return before
  const lines = value.split('\n').map((line) => line.trim())
  return { ...before, requires: lines.filter((line) => line !== '') }
}
