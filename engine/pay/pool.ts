import { sum } from '../kernel/arithmetic.ts'
import { allocate } from '../kernel/allocate.ts'
import { compare, isNegative, isZero, maximum, minimum } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { round } from '../kernel/round.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import type { RoundingMode } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { comparedWithin } from '../scoring/compared-within.ts'
import { gapOf } from '../scoring/gaps.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import type { PayKind } from './pay-kind.ts'

/**
 * Shares a pool out in proportion: 100,000 by coefficients 1.2, 1, 0.8 pays 40,000.00, 33,333.33, 26,666.67. The parts add up to
 * the pool, rounded like money, exactly; what is left over goes to the largest remainders, then to the larger share, then by the
 * person's id, so the order of people makes no difference. Everyone of the cohort has to see the same pool. Where no one has a
 * share the pool stays undistributed and everyone's reason says so.
 */
export const pool: PayKind<'pool'> = {
  kind: 'pool',
  compile(raw, path, figure, compiling) {
    const place = { figure, stage: 'pay' } as const
    const whole = compileNumber({ ...place, path: `${path}/pool`, text: raw.pool, unit: 'money' }, compiling)
    const share = compileNumber({ ...place, path: `${path}/share`, text: raw.share }, compiling)
    const { scale, rounding } = compiling.raw.money
    const rule = { figure, ...(raw.rounding ?? { scale, mode: rounding }) }
    const partSlot = compiling.names.allocate()
    const sumSlot = compiling.names.allocate()
    return {
      prepare(subjects) {
        whole.prepare(subjects)
        share.prepare(subjects)
        const stakes = subjects.map(({ frame }) => stakeOf(whole.value(frame), share.value(frame), figure))
        const parts = comparedWithin(subjects, stakes, raw.within, figure, (all, who) => splitPool(all, who, rule))
        const sums = comparedWithin(subjects, stakes, raw.within, figure, sumOfShares)
        subjects.forEach(({ frame }, index) => {
          frame[partSlot] = parts[index] as Decimal | Gap
          frame[sumSlot] = sums[index] as Decimal | Gap
        })
      },
      pay({ frame }) {
        const amount = frame[partSlot] as Decimal | Gap
        const total = frame[sumSlot] as Decimal | Gap
        const own = share.value(frame)
        return {
          amount,
          ...noShareReason(amount, total, own, whole.value(frame), figure),
          get inputs() {
            return [
              ...whole.inputs(frame, whole.value(frame)),
              ...share.inputs(frame, own),
              { figure: `${path}/shares`, value: valueText(total) },
            ]
          },
        }
      },
    }
  },
}

interface Stake {
  readonly pool: Decimal
  readonly share: Decimal
}

function stakeOf(pool: Decimal | Gap, share: Decimal | Gap, figure: string): Stake | Gap {
  if (pool instanceof Gap || share instanceof Gap) return gapOf(pool, share) as Gap
  if (isNegative(pool)) return undefinedFor('pool-negative', figure, { pool: toText(pool) })
  return isNegative(share) ? undefinedFor('pool-share-negative', figure, { share: toText(share) }) : { pool, share }
}

interface SplitRule {
  readonly figure: string
  readonly scale: number
  readonly mode: RoundingMode
}

function splitPool(
  stakes: readonly Stake[],
  members: readonly Subject[],
  { figure, scale, mode }: SplitRule,
): readonly (Decimal | Gap)[] {
  const pools = stakes.map((stake) => stake.pool)
  const [smallest, largest] = [pools.reduce(minimum), pools.reduce(maximum)]
  if (compare(smallest, largest) !== 0) {
    const differs = undefinedFor('pool-differs', figure, { smallest: toText(smallest), largest: toText(largest) })
    return stakes.map(() => differs)
  }
  const shares = stakes.map((stake) => stake.share)
  if (shares.every(isZero)) return stakes.map(() => zero)
  const ids = members.map((subject) => subject.person.id)
  return allocate(round(smallest, scale, mode), shares, scale, (left, right) =>
    (ids[left] ?? '') < (ids[right] ?? '') ? -1 : 1,
  )
}

function sumOfShares(stakes: readonly Stake[]): readonly Decimal[] {
  const total = sum(stakes.map((stake) => stake.share))
  return stakes.map(() => total)
}

function noShareReason(
  part: Decimal | Gap,
  total: Decimal | Gap,
  own: Decimal | Gap,
  whole: Decimal | Gap,
  figure: string,
): { reason?: OutcomeReason } {
  if (part instanceof Gap || total instanceof Gap || own instanceof Gap || whole instanceof Gap) return {}
  if (isZero(total)) return { reason: reasonFor('pool-no-shares', figure, { pool: toText(whole) }) }
  return isZero(own) ? { reason: reasonFor('pool-no-own-share', figure, {}) } : {}
}
