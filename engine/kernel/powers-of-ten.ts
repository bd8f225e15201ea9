/** 10^0 to 10^22: all that a double holds exactly (5^22 is below 2^53). */
const numbers: readonly number[] = Array.from({ length: 23 }, (_, places) => Number(`1e${places}`))
const bigints: readonly bigint[] = Array.from({ length: 65 }, (_, places) => 10n ** BigInt(places))

/** 10^places as an exact Number, or NaN from 10^23 on, which no test for a safe integer lets through. */
export function tenToThe(places: number): number {
  return numbers[places] ?? Number.NaN
}

/** 10^places. */
export function bigTenToThe(places: number): bigint {
  return bigints[places] ?? 10n ** BigInt(places)
}

/**
 * coefficient × 10^places. A product of two exact doubles that comes out as a safe integer is exact: were the true product
 * 2^53 or more, rounding, being monotone, could not have brought it below.
 */
export function widen(coefficient: number | bigint, places: number): number | bigint {
  if (typeof coefficient === 'number') {
    const product = coefficient * tenToThe(places)
    if (Number.isSafeInteger(product)) return product
  }
  return BigInt(coefficient) * bigTenToThe(places)
}
