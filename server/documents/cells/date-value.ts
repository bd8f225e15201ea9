import { isDate } from '../../../engine/index.ts'
import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'

const firstCommonDay = '1900-03-01'

/**
 * The day of a cell: ISO text (2026-01-31) of a day that exists, or a date of the spreadsheet without time of day. The dates
 * that spreadsheets keep for the time before 1900-03-01 are refused: some programs count a 29 February 1900 that never was.
 */
export function dateValue(cell: Cell, report: CellReport): string | undefined {
  const text = cell.text.trim()
  if (cell.kind === 'number' || !isDate(text)) {
    report('cell-not-a-date', 'error', { value: quote(text) })
    return undefined
  }
  if (cell.kind === 'date' && text < firstCommonDay) {
    report('cell-date-too-early', 'error', { value: text, first: firstCommonDay })
    return undefined
  }
  return text
}
