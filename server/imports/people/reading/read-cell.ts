import { toText } from '../../../../engine/index.ts'
import { type CellOptions, cellValue } from '../../../documents/cell-values.ts'
import type { CellReport } from '../../../documents/cells/cell-report.ts'
import { cleanText, strayMarks, zeroWidth } from '../../../documents/cells/clean-text.ts'
import { dateValue } from '../../../documents/cells/date-value.ts'
import { employeeId } from '../../../documents/cells/employee-id.ts'
import { givenCell } from '../../../documents/cells/given-cell.ts'
import { scaledValue } from '../../../documents/cells/number-value.ts'
import { readRating } from '../../../documents/facts/read-rating.ts'
import { nameLimit } from '../../../documents/limits.ts'
import { quote } from '../../../documents/quote.ts'
import type { Cell } from '../../../documents/table/cell.ts'
import type { Reads, ReadValue } from './reads.ts'

/** The value of a cell by what its column is for; undefined where it has none, or where what stands there is none, which is reported. */
export function readCell(cell: Cell, reads: Reads, options: CellOptions, report: CellReport): ReadValue {
  // What is missing is for whoever knows what stands already.
  if (reads.as === 'metric') return scalar(cellValue(cell, { ...reads.metric, required: false }, options, report))
  const given = givenCell(cell, options.noData, report)
  if (given === undefined) {
    if (reads.as === 'id' && cell.text.trim() === '') report('employee-id-missing', 'error', {})
    return undefined
  }
  switch (reads.as) {
    case 'id':
      return employeeId(given, report)
    case 'text':
      return line(given, strayMarks, report)
    case 'group':
      return line(given, zeroWidth, report)
    case 'date':
      return dateValue(given, report, options.yearFirstDates)
    case 'amount':
      return amount(given, options, report)
    case 'rating':
      return rating(given, reads.levels, options, report)
  }
}

function line(cell: Cell, strip: RegExp, report: CellReport): string | undefined {
  if (cell.kind !== 'date') return cleanText(cell.text, { most: nameLimit, strip }, report) || undefined
  report('cell-is-a-date', 'error', { value: quote(cell.text) })
  return undefined
}

function amount(cell: Cell, options: CellOptions, report: CellReport): string | undefined {
  if (cell.kind === 'date') {
    report('cell-is-a-date', 'error', { value: quote(cell.text) })
    return undefined
  }
  const number = scaledValue(cell, options, report)
  return number === undefined ? undefined : toText(number)
}

function rating(
  cell: Cell,
  levels: Extract<Reads, { as: 'rating' }>['levels'],
  options: CellOptions,
  report: CellReport,
): ReadValue {
  const read = readRating(cell, { levels }, options, report)
  return read?.level ?? scalar(read?.rating)
}

function scalar(value: unknown): ReadValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
