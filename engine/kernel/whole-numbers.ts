import type { Decimal } from './decimal.ts'
import { widen } from './powers-of-ten.ts'

/** The same proportions in whole numbers: 1.2, 1, 0.85 are 120, 100, 85. */
export function toWholeNumbers(shares: readonly Decimal[]): bigint[] {
  const scale = shares.reduce((largest, share) => Math.max(largest, share.scale), 0)
  return shares.map((share) => BigInt(widen(share.coefficient, scale - share.scale)))
}
