/** numerator ÷ denominator, both above 0. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The same fraction without a common divisor. */
export function lowestTerms({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
