import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'
import { halfWidth } from './full-width.ts'

const meanings: ReadonlyMap<string, boolean> = new Map([
  ...['是', 'yes', 'true', 'y', '1'].map((text) => [text, true] as const),
  ...['否', 'no', 'false', 'n', '0'].map((text) => [text, false] as const),
])

/** Yes or no as people write it: 是/否, yes/no, true/false, Y/N, 1/0, in any case; undefined for anything else, which is reported. */
export function yesNoValue(cell: Cell, report: CellReport): boolean | undefined {
  const value = meanings.get(halfWidth(cell.text.trim()).toLowerCase())
  if (value === undefined) report('cell-not-yes-no', 'error', { value: quote(cell.text) })
  return value
}
