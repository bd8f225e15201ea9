import type { CellValue } from 'hucre/xlsx'
import { digitsLimit, digitsOfText, isDate } from '../../engine/index.ts'
import { isDecimalText } from './decimal-text.ts'
import { sheetText } from './sheet-text.ts'
import type { CellToWrite, ColumnKind } from './table-to-write.ts'

/** Before it spreadsheets differ: some count a 29 February 1900 that never was. */
const firstCommonDay = '1900-03-01'

/**
 * A cell as a workbook keeps it. Numbers of more digits than a spreadsheet can hold, days that it cannot count, and whatever is not
 * what the column says stay text, so that none is altered.
 */
export function sheetCell(cell: CellToWrite, kind: ColumnKind): CellValue {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'boolean') return cell
  switch (kind) {
    case 'money':
    case 'number':
      return isHeldExactly(cell) ? Number(cell) : sheetText(cell)
    case 'percent':
      return isHeldExactly(cell) ? Number(`${cell}e-2`) : sheetText(isDecimalText(cell) ? `${cell}%` : cell)
    case 'date':
      return isDate(cell) && cell >= firstCommonDay ? new Date(`${cell}T00:00:00Z`) : sheetText(cell)
    case 'text':
    case 'yes-no':
      return sheetText(cell)
  }
}

function isHeldExactly(text: string): boolean {
  return isDecimalText(text) && digitsOfText(text) <= digitsLimit
}
