import { isDate } from '../../../engine/index.ts'
import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'

const firstCommonDay = '1900-03-01'

/**
 * The day of a cell: ISO text (2026-01-31) of a day that exists, or a date of the spreadsheet without time of day. The dates
 * that spreadsheets keep for the time before 1900-03-01 are refused: some programs count a 29 February 1900 that never was.
 * Where it is said so, days written otherwise that begin with the year are read too: 2026/1/31, 2026.1.31, 2026年1月31日, 20260131,
 * and a midnight behind a day is left out.
 */
export function dateValue(cell: Cell, report: CellReport, readsYearFirst = false): string | undefined {
  const written = cell.text.trim()
  const text = (readsYearFirst ? yearFirst(written) : undefined) ?? written
  if ((cell.kind === 'number' && text === written) || !isDate(text)) {
    report('cell-not-a-date', 'error', { value: quote(written) })
    return undefined
  }
  if (cell.kind === 'date' && text < firstCommonDay) {
    report('cell-date-too-early', 'error', { value: text, first: firstCommonDay })
    return undefined
  }
  return text
}

const separated = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/
const inChinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/
const inEight = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?$/

/** A day that begins with its year, in the form 2026-01-31; undefined where it is none. With the year first there is one way to read it. */
function yearFirst(text: string): string | undefined {
  const day = text.normalize('NFKC').replace(midnight, '')
  const [year, month, date] = (
    separated.exec(day)?.filter((_, index) => index !== 2) ??
    inChinese.exec(day) ??
    inEight.exec(day) ??
    []
  ).slice(1)
  if (year === undefined || month === undefined || date === undefined) return undefined
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
