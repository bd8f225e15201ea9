import { add, multiply, subtract, sum } from '../kernel/arithmetic.ts'
import { compare, isZero, maximum, minimum } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { findStep } from '../kernel/interval.ts'
import { shift } from '../kernel/shift.ts'
import { toText } from '../kernel/text.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { Tier, TierNumbers, TierPay } from './tier.ts'
import { belowFirst } from './whole-tiers.ts'

/**
 * Each slice at its own rate, from `prior` (0 where absent) to prior + of: with 5 % from 100, 7 % from 200 and 9 % from 500, 550
 * after 30 pays 33.20. Returns run back through the same slices: −550 after 580 pays −33.20. A tier's amount is added where the
 * tier is reached, with `prior` only where it was not reached before. Below the first tier nothing is paid.
 */
export function payMarginal(tiers: readonly Tier[], { of, prior }: TierNumbers, figure: string): TierPay {
  const start = prior ?? zero
  const end = add(start, of)
  const slices = tiers.map((tier, index) =>
    sliceOf(tier, tiers[index + 1]?.from, { start, end, isGoingOn: prior !== undefined }),
  )
  const index = findStep(
    tiers.map((tier) => tier.from),
    end,
  )
  const row = tiers[index]
  const amount = sum(slices.map((slice) => slice.share))
  const isBelow = row === undefined && isZero(amount)
  return {
    amount,
    ...(row && { row: { path: row.path, index } }),
    ...(isBelow && { reason: belowFirst(tiers, end, figure) }),
    slices: () => slices.filter((slice) => !isZero(slice.length) || !isZero(slice.share)).map(sliceInput),
  }
}

interface Run {
  readonly start: Decimal
  readonly end: Decimal
  /** Tiers that `start` reaches were reached before. */
  readonly isGoingOn: boolean
}

interface Slice {
  readonly tier: Tier
  /** Negative where the run goes back. */
  readonly length: Decimal
  readonly share: Decimal
}

function sliceOf(tier: Tier, next: Decimal | undefined, run: Run): Slice {
  const length = subtract(within(run.end, tier.from, next), within(run.start, tier.from, next))
  const isReached = compare(run.end, tier.from) >= 0
  const wasReached = run.isGoingOn && compare(run.start, tier.from) >= 0
  const change = isReached === wasReached ? zero : isReached ? tier.amount : subtract(zero, tier.amount)
  return { tier, length, share: add(shift(multiply(length, tier.rate), -2), change) }
}

/** The value moved to the nearest point of the tier. */
function within(value: Decimal, from: Decimal, next: Decimal | undefined): Decimal {
  const above = maximum(value, from)
  return next === undefined ? above : minimum(above, next)
}

function sliceInput({ tier, length, share }: Slice): TraceInput {
  return { figure: tier.path, value: toText(length), weight: toText(tier.rate), share: toText(share) }
}
