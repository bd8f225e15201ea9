import type { Decimal } from '../kernel/decimal.ts'
import type { Attainment } from './formula.ts'
import type { Sight } from './sight.ts'

/** A step table made ready: rows from the top, each with its lower bound and its result. */
export interface Ladder {
  /** What is looked up, where it is a plain quotient of facts. */
  readonly attainment: Attainment | undefined
  /** The doubles nearest to the bounds; an open end is negative infinity. */
  readonly bounds: Float64Array
  /** The largest of them without their signs, open ends left out. */
  readonly largestBound: number
  readonly results: readonly Decimal[]
  /** The row of one person, mostly found in doubles, always the right one; -1: no row, or no value. */
  row(sight: Sight): number
  /** The same by exact comparison. */
  exactRow(sight: Sight): number
}
