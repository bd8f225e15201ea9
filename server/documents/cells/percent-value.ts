import { compare, type Decimal, decimal, toText } from '../../../engine/index.ts'
import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'
import { halfWidth } from './full-width.ts'
import { numberOfText, numberValue } from './number-value.ts'
import { shiftPoint } from './shift-point.ts'

/** What a plain number in a column of percentages means: 120 is written for 120 %, or 1.2 as the ratio. */
export type PercentAs = 'written' | 'ratio'

/** Up to 200 % people write ratios (0.85, 1.2), and such small percentages are rare: without a word which it is, nobody can know. */
const doubtfulUpTo = decimal(2)

/**
 * The percentage of a cell as people write it (120 for 120 %): of text with a percent sign and of a number that the sheet
 * shows as a percentage without doubt; of a plain number as `as` says, else as written where it is over 2 in size.
 */
export function percentValue(
  cell: Cell,
  as: PercentAs | undefined,
  grouping: boolean,
  report: CellReport,
): Decimal | undefined {
  const text = cell.text.trim()
  if (halfWidth(text).endsWith('%')) return numberOfText(text.slice(0, -1).trimEnd(), grouping, report)
  const number = numberValue(cell, grouping, report)
  if (number === undefined) return undefined
  if (cell.format === 'percent' || as === 'ratio') return shiftPoint(number, 2)
  if (as === undefined && isDoubtful(number)) {
    const ratio = toText(shiftPoint(number, 2))
    report('cell-percent-ambiguous', 'error', { value: quote(text), written: toText(number), ratio })
    return undefined
  }
  return number
}

function isDoubtful(number: Decimal): boolean {
  const size = decimal(toText(number).replace('-', ''))
  return compare(size, decimal(0)) > 0 && compare(size, doubtfulUpTo) <= 0
}
