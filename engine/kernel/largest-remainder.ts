import { invariant } from './invariant.ts'

/**
 * Splits `total` (a whole number from 0) in proportion to `weights` (whole numbers from 0, not all 0) into whole parts that add
 * up to it: everyone gets the quotient's whole part, and what is left goes one by one to the largest remainders (Hamilton's
 * method). `ties` orders the indexes of two parts with equal remainders: negative where the left one comes first.
 */
export function largestRemainder(
  total: bigint,
  weights: readonly bigint[],
  ties: (left: number, right: number) => number,
): bigint[] {
  const whole = weights.reduce((left, right) => left + right, 0n)
  invariant(
    total >= 0n && whole > 0n && weights.every((weight) => weight >= 0n),
    'parts need weights that are not all 0',
  )
  const parts = weights.map((weight) => (total * weight) / whole)
  const remainders = weights.map((weight) => (total * weight) % whole)
  const left = Number(parts.reduce((rest, part) => rest - part, total))
  const inTurn = [...parts.keys()].sort((a, b) => compareBigInts(remainders[b], remainders[a]) || ties(a, b))
  const served = new Set(inTurn.slice(0, left))
  return parts.map((part, index) => (served.has(index) ? part + 1n : part))
}

function compareBigInts(a: bigint = 0n, b: bigint = 0n): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
