import { add, multiply } from '../kernel/arithmetic.ts'
import { isZero } from '../kernel/compare.ts'
import { zero } from '../kernel/decimal.ts'
import { findStep } from '../kernel/interval.ts'
import { shift } from '../kernel/shift.ts'
import { toText } from '../kernel/text.ts'
import { reasonFor } from '../scoring/reason.ts'
import type { Tier, TierNumbers, TierPay } from './tier.ts'

/** All of it at the rate reached: with 4 %, 8 % from 150,000 and 12 % from 250,000, 220,000 pays 17,600. Below the first tier 0. */
export function payWhole(tiers: readonly Tier[], { of, base }: TierNumbers, figure: string): TierPay {
  const index = findStep(
    tiers.map((tier) => tier.from),
    of,
  )
  const tier = tiers[index]
  if (tier === undefined) return { amount: zero, reason: belowFirst(tiers, of, figure) }
  const amount = add(shift(multiply(base ?? of, tier.rate), -2), tier.amount)
  const taken = { amount, row: { path: tier.path, index } }
  const givesNothing = isZero(tier.rate) && isZero(tier.amount)
  return givesNothing ? { ...taken, reason: reasonFor('row-gives-zero', figure, { row: index + 1 }) } : taken
}

/** Why nothing is paid below the first tier. */
export function belowFirst(tiers: readonly Tier[], of: TierNumbers['of'], figure: string) {
  return reasonFor('below-first-tier', figure, { value: toText(of), from: toText(tiers[0]?.from ?? zero) })
}
