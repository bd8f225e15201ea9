import { minimum } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'

/** The smallest of these; undefined where one of them is not known, or there are none. */
export function least(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  const [first, ...others] = values
  return others.reduce(
    (low, value) => (low === undefined || value === undefined ? undefined : minimum(low, value)),
    first,
  )
}
