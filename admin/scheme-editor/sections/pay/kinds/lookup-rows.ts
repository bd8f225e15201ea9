import { cellText } from '../../../../components/spreadsheet/cell-text.ts'
import type { CellChoice, CellValue, Column } from '../../../../components/spreadsheet/column.ts'
import { parseCell } from '../../../../components/spreadsheet/parse-cell.ts'
import { grouped } from '../../../../components/grouped.ts'
import { cellValueOf } from '../../../bound/cell-value-of.ts'
import { objectRows } from '../../../bound/object-rows.ts'
import { rangeText } from '../../../bound/range-text.ts'
import type { TableForm } from '../../../bound/BoundTable.tsx'
import { isList, isObject, type JsonObject, type JsonValue } from '../../../draft/json.ts'

const number: Column = { id: '', title: '', kind: 'number', parameters: true }
/** Matches every value. */
export const anyValue = '*'

/** What an input of a lookup table can be, as choices of its column: its ranges or its levels, and any of them. */
export function inputChoices(input: JsonObject, any: string): readonly CellChoice[] {
  const all = { value: anyValue, name: any }
  if (isList(input.levels)) {
    return [
      ...input.levels.filter((level) => typeof level === 'string').map((level) => ({ value: level, name: level })),
      all,
    ]
  }
  const from = isList(input.from) ? input.from.map((start) => cellText(number, cellValueOf(start))) : []
  // The value itself comes first, so that it is enough to type it.
  const choices = from.map((start, index) => ({
    value: start,
    name: rangeText('·', grouped(start), grouped(from[index + 1] ?? '')),
  }))
  return [...choices, all]
}

/** The column of an input. */
export function atColumn(index: number): string {
  return `at/${index}`
}

/** Rows of a lookup table: one cell for each input in `at`, and the value. */
export function lookupRows(
  inputs: readonly JsonObject[],
): TableForm & { cell(row: JsonObject, column: string): CellValue } {
  const withCell = (row: JsonObject, column: string, value: CellValue): JsonObject => {
    const index = indexOf(column)
    if (index === undefined) return objectRows.withCell(row, column, value)
    const at = isList(row.at) ? row.at : []
    const next = inputs.map((input, each) => (each === index ? written(input, value) : (at[each] ?? anyValue)))
    return { ...row, at: next }
  }
  return {
    ...objectRows,
    cell: (row, column) => {
      const index = indexOf(column)
      if (index === undefined) return objectRows.cell(row, column)
      const found = isList(row.at) ? cellValueOf(row.at[index]) : undefined
      return typeof found === 'number' ? cellText(number, found) : found
    },
    withCell,
    create: (cells) =>
      Object.entries(cells).reduce<JsonObject>((row, [column, value]) => withCell(row, column, value), {
        at: inputs.map(() => anyValue),
      }),
  }
}

/** A cell as the document keeps it: the number of a range, the text of a level. */
function written(input: JsonObject, value: CellValue): JsonValue {
  if (typeof value !== 'string' || value === anyValue) return anyValue
  const parsed = isList(input.levels) ? { value } : parseCell({ ...number, parameters: false }, value)
  return 'value' in parsed && typeof parsed.value === 'number' ? parsed.value : value
}

function indexOf(column: string): number | undefined {
  const [name, index] = column.split('/')
  return name === 'at' && index !== undefined ? Number(index) : undefined
}

/** The inputs of a lookup table. */
export function inputsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return isList(value) ? value.map((input) => (isObject(input) ? input : {})) : []
}
