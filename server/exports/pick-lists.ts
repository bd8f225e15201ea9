import { type DataValidation, rangeRef, type WriteSheet, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx'
import { sheetText } from './sheet-text.ts'
import type { PickList } from './sheet-to-write.ts'

/** The validations of a sheet's pick lists, and the columns of choices that they point at. */
export interface Choosing {
  readonly dataValidations: DataValidation[]
  readonly choices: readonly (readonly string[])[]
}

/**
 * Pick lists as spreadsheets keep them: each points at a column of a hidden sheet, since a list within the validation itself may not be
 * longer than 255 characters and cannot hold commas. `columns` columns of the hidden sheet are taken already.
 */
export function choosing(lists: readonly PickList[], hiddenName: string, columns: number): Choosing {
  const used = lists.filter(({ choices }) => choices.length > 0)
  return {
    choices: used.map(({ choices }) => choices.map(sheetText)),
    dataValidations: used.map(({ column, choices }, index) => ({
      ...{ type: 'list', allowBlank: true, showErrorMessage: true, errorStyle: 'stop' },
      range: rangeRef(1, column, XLSX_MAX_ROWS_PER_SHEET - 1, column),
      formula1: `'${hiddenName.replaceAll("'", "''")}'!${absolute(columns + index, choices.length)}`,
    })),
  }
}

/** The hidden sheet with all choices, a column for each list. */
export function choicesSheet(name: string, lists: readonly (readonly string[])[]): WriteSheet {
  const most = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length: most }, (_, row) => lists.map((list) => list[row] ?? null))
  return { name, rows, hidden: true }
}

function absolute(column: number, rows: number): string {
  return rangeRef(0, column, rows - 1, column).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}
