import type { RatingsScoring, RawRating } from '../../../engine/index.ts'
import type { CellOptions } from '../cell-values.ts'
import type { CellReport } from '../cells/cell-report.ts'
import { levelValue } from '../cells/level-value.ts'
import { numberValue, storedNumber } from '../cells/number-value.ts'
import type { Cell } from '../table/cell.ts'

/** The rating of a cell: one of the levels of the indicator where it has levels, else a number; undefined where it is neither, which is reported. */
export function readRating(
  cell: Cell,
  { levels }: { readonly levels?: RatingsScoring['levels'] | undefined },
  { grouping }: CellOptions,
  report: CellReport,
): Pick<RawRating, 'rating' | 'level'> | undefined {
  if (levels !== undefined) {
    const names = levels.map(({ level }) => level)
    const level = levelValue(cell.text, names, report)
    return level === undefined ? undefined : { level }
  }
  const number = numberValue(cell, grouping, report)
  return number === undefined ? undefined : { rating: storedNumber(number) }
}
