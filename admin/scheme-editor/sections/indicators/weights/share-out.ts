import { allocate, compare, decimal, type Decimal, subtract, sum, toText } from '../../../../../engine/index.ts'

/** Equally, or so that they keep their proportions. */
export type SharingOut = 'equally' | 'in-proportion'

const zero = decimal(0)
const hundred = decimal(100)

/**
 * What is left of 100 beside the weights that stay, shared out among the others; it adds up to 100 exactly, in steps of the smallest
 * decimal place that the staying ones have: beside 40, three equal ones get 20 each; beside none 34, 33, 33. Where all others are 0 their
 * proportions are equal. Undefined: nothing is left, or there are no others.
 */
export function shareOut(
  staying: readonly Decimal[],
  others: readonly Decimal[],
  how: SharingOut,
): readonly Decimal[] | undefined {
  const rest = subtract(hundred, sum(staying))
  if (others.length === 0 || compare(rest, zero) < 0) return undefined
  const isFlat = how === 'equally' || others.every((weight) => compare(weight, zero) <= 0)
  const shares = others.map((weight) => (isFlat ? decimal(1) : compare(weight, zero) < 0 ? zero : weight))
  return allocate(rest, shares, placesOf(rest))
}

function placesOf(value: Decimal): number {
  return toText(value).split('.')[1]?.length ?? 0
}
