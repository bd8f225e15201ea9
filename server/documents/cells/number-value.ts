import { digitsLimit, digitsOfText, type Decimal, decimal, parseDecimal, toText } from '../../../engine/index.ts'
import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'
import { halfWidth } from './full-width.ts'
import { shiftPoint } from './shift-point.ts'

const plain = /^-?\d+(?:\.\d+)?$/
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** Below 10^15 in size, at most 16 decimals: what the facts' schema allows as text. */
const storable = /^-?\d{1,15}(?:\.\d{1,16})?$/

/**
 * The exact number of a cell; undefined where it is none, which is reported. Of text: digits with at most one decimal point
 * and a minus before, full-width forms too; commas only where `grouping` allows them and they stand between thousands. Not
 * "+5", "1e3", "0x1F", "1_000", "1.234,50".
 */
export function numberValue(cell: Cell, grouping: boolean, report: CellReport): Decimal | undefined {
  if (cell.kind === 'number') return numberOfCell(cell, report)
  return numberOfText(cell.text.trim(), grouping, report)
}

/** The number of a cell whose unit is ten to a power: 1.2 of 万元 is 12000. What is too large then is reported as it stands in the cell. */
export function scaledValue(
  cell: Cell,
  { grouping, powerOfTen = 0 }: { readonly grouping: boolean; readonly powerOfTen?: number | undefined },
  report: CellReport,
): Decimal | undefined {
  const number = numberValue(cell, grouping, report)
  const scaled = number === undefined || powerOfTen === 0 ? number : shiftPoint(number, powerOfTen)
  if (scaled === undefined || isStorable(scaled)) return scaled
  report('cell-number-out-of-range', 'error', { value: quote(cell.text) })
  return undefined
}

/** The number of a text without blanks around it. */
export function numberOfText(text: string, grouping: boolean, report: CellReport): Decimal | undefined {
  const half = halfWidth(text)
  if (half.includes(',') && !isGroupedWell(half, grouping, quote(text), report)) return undefined
  const digits = half.replaceAll(',', '')
  if (!plain.test(digits)) {
    report('cell-not-a-number', 'error', { value: quote(text) })
    return undefined
  }
  const number = parseDecimal(digits)
  if (number === undefined || !isStorable(number)) {
    report('cell-number-out-of-range', 'error', { value: quote(text) })
    return undefined
  }
  if (half !== text) report('cell-full-width', 'notice', { value: quote(text), read: toText(number) })
  return number
}

function isGroupedWell(text: string, grouping: boolean, value: string, report: CellReport): boolean {
  const isRight = grouped.test(text)
  if (!isRight) report('cell-grouping-wrong', 'error', { value })
  else if (!grouping) report('cell-grouping-off', 'error', { value, read: text.replaceAll(',', '') })
  return isRight && grouping
}

/** Spreadsheets compute with 15 digits: a formula's 0.30000000000000004 is 0.3 to them, a number typed with more is lost. */
function numberOfCell(cell: Cell, report: CellReport): Decimal | undefined {
  const isLong = digitsOfText(cell.text) > digitsLimit
  if (isLong && cell.isFormula !== true) {
    report('cell-number-too-long', 'error', { value: quote(cell.text), limit: digitsLimit })
    return undefined
  }
  const number = isLong ? decimal(Number(Number(cell.text).toPrecision(digitsLimit))) : parseDecimal(cell.text)
  if (number !== undefined && isStorable(number)) return number
  report('cell-number-out-of-range', 'error', { value: quote(cell.text) })
  return undefined
}

function isStorable(number: Decimal): boolean {
  return storable.test(toText(number))
}

/** As facts keep it: a number while 15 digits are enough, else its exact text. */
export function storedNumber(number: Decimal): number | string {
  const text = toText(number)
  return digitsOfText(text) <= digitsLimit ? Number(text) : text
}
