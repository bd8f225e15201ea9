import { absolute } from '../kernel/arithmetic.ts'
import { canonical } from '../kernel/canonical.ts'
import { compare, isNegative, isZero } from '../kernel/compare.ts'
import { Decimal, decimal, one, zero } from '../kernel/decimal.ts'
import { power } from '../kernel/power.ts'
import type { Value } from '../model/value.ts'
import type { Checked } from './checked.ts'
import { onBoth } from './combine.ts'
import type { Evaluate } from './evaluate.ts'
import type { Site } from './functions/function-kind.ts'
import { limits } from './limits.ts'
import type { Problems } from './problems.ts'
import { anything, between, isAtLeastZero, mayBeZero, type Range } from './range.ts'
import { type Type, unknown } from './type.ts'
import { plain } from './units.ts'
import { withoutMoney } from './wants.ts'

const largestExponent = decimal(limits.exponent)

/** base ^ exponent as a sign and as a function: neither may be money, and a written exponent must be one that is computed. */
export function powerType(base: Checked, exponent: Checked, problems: Problems): Type {
  const [a, b] = [withoutMoney(base, problems), withoutMoney(exponent, problems)]
  if (a === undefined || b === undefined || !isComputed(exponent, problems)) return unknown
  const isConstant = a.isConstant && b.isConstant
  return { ...plain, isConstant, isOpen: isConstant }
}

function isComputed(exponent: Checked, problems: Problems): boolean {
  if (!(exponent.constant instanceof Decimal) || isAllowedExponent(exponent.constant)) return true
  const text = problems.excerpt(exponent.node)
  const { exponent: most, exponentPlaces: places } = limits
  problems.report('formula-exponent-limit', exponent.node, { text, most, places })
  return false
}

export function powerOf(base: Evaluate, exponent: Evaluate, site: Site): Evaluate {
  const [zeroDivisor, undefinedPower, tooLarge] = [
    site.gap('division-by-zero'),
    site.gap('power-undefined'),
    site.gap('out-of-range'),
  ]
  return onBoth<Decimal>(base, exponent, (value, index): Value => {
    const result = power(value, index)
    if (result !== undefined) return result
    if (isZero(value) && isNegative(index)) return zeroDivisor
    const isMeaningless = isZero(value) || (isNegative(value) && canonical(index).scale > 0)
    return isMeaningless || !isAllowedExponent(index) ? undefinedPower : tooLarge
  })
}

/** Small results are rounded to zero, so that only bases of 1 and more keep away from it. */
export function powerRange(base: Range, exponent: Range): Range {
  if (!isAtLeastZero(base)) return anything
  const isAtLeastOne = base.low !== undefined && compare(base.low, one) >= 0 && isAtLeastZero(exponent)
  return between(isAtLeastOne ? one : zero, undefined)
}

export function powerMayDivideByZero(base: Range, exponent: Range): boolean {
  return mayBeZero(base) && !isAtLeastZero(exponent)
}

function isAllowedExponent(exponent: Decimal): boolean {
  return compare(absolute(exponent), largestExponent) <= 0 && canonical(exponent).scale <= limits.exponentPlaces
}
