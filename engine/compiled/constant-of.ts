import { Decimal } from '../kernel/decimal.ts'
import type { Formula } from '../model/formula.ts'

/** The value of a formula that reads nothing, as `1000` or `0`; undefined where it depends on something. */
export function constantOf(formula: Formula | undefined): Decimal | undefined {
  if (formula === undefined || formula.uses.length > 0 || formula.cohort.length > 0) return undefined
  const value = formula.evaluate([])
  return value instanceof Decimal ? value : undefined
}
