import type { RawFactValues } from '../../../engine/index.ts'
import { multiply } from '../../../engine/kernel/arithmetic.ts'
import { compare } from '../../../engine/kernel/compare.ts'
import { Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { amount } from './amount.ts'

/** One row of one indicator's step table. */
export interface Step {
  /** The score as it is shown. */
  readonly text: string
  /** Score × weight ÷ 100: what it adds to the total. */
  readonly points: Decimal
}

/** The five rows of one indicator, by where they begin. */
export type StepTable = readonly [from120: Step, from100: Step, from90: Step, from75: Step, below: Step]

const ratio120 = decimal('1.20')
const ratio100 = decimal('1.00')
const ratio90 = decimal('0.90')
const ratio75 = decimal('0.75')

/** The table of an indicator of this weight; points all have three decimals, so that adding them widens nothing. */
export function stepTable(weight: number): StepTable {
  const step = (text: string, tenths: number): Step => ({ text, points: new Decimal(tenths * weight, 3) })
  return [step('110.00', 1100), step('100.00', 1000), step('85.00', 850), step('65.50', 655), step('30.00', 300)]
}

/**
 * The row that actual ÷ target falls into, found without dividing: actual ≥ ratio × target. The scheme rounds the quotient at
 * 16 decimals, which changes no row while amounts have two decimals and the target is below 10^12: a quotient below a bound is
 * then more than 10^-16 below it, and rounding does not reach the bound.
 */
export function stepOf(table: StepTable, actualFact: Fact, targetFact: Fact): Step {
  const actual = amount(actualFact)
  const target = amount(targetFact)
  if (compare(actual, multiply(target, ratio120)) >= 0) return table[0]
  if (compare(actual, multiply(target, ratio100)) >= 0) return table[1]
  if (compare(actual, multiply(target, ratio90)) >= 0) return table[2]
  return compare(actual, multiply(target, ratio75)) >= 0 ? table[3] : table[4]
}

type Fact = RawFactValues[string] | undefined
