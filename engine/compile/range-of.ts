import { type Decimal, decimal, zero } from '../kernel/decimal.ts'

/** The range of a numeric metric or field, both ends included; without `min` it may not be negative. */
export function rangeOf(metric: { readonly min?: number; readonly max?: number }): { min: Decimal; max?: Decimal } {
  const min = metric.min === undefined ? zero : decimal(metric.min)
  return metric.max === undefined ? { min } : { min, max: decimal(metric.max) }
}
