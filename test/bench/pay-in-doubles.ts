import { type RawFactValues, invariant } from '../../engine/index.ts'
import type { ConsequenceFigures, PersonFigures } from './contender.ts'

type Fact = RawFactValues[string] | undefined
export interface DoubleMoney extends ConsequenceFigures {
  readonly money: number
}
interface Graded {
  readonly id: string
  readonly scores: Readonly<Record<string, number>>
  readonly total: number
  readonly band: string
  readonly coefficient: number
}

export function double(fact: Fact): number {
  invariant(typeof fact === 'number', 'the facts of the benchmark are all numbers')
  return fact
}

/** Rounds to two decimals as such programs do: what stands in the double may lie on the wrong side of the half. */
export function roundDouble(value: number): number {
  return Math.round(value * 100) / 100
}

/** The three components and the payout in doubles, for the contenders that do the arithmetic of pay that way. */
export function payInDoubles(
  graded: Graded,
  facts: RawFactValues,
  rewards: readonly DoubleMoney[],
  penalties: readonly DoubleMoney[],
): PersonFigures {
  const { id, scores, total, band, coefficient } = graded
  const fixedPay = roundDouble(double(facts.fixed))
  const performance = roundDouble((double(facts.base) * coefficient * total) / 100)
  const extras = roundDouble(sumOf(rewards) - sumOf(penalties))
  const payout = Math.max(roundDouble(fixedPay + performance + extras), 0)
  const pay = { 'fixed-pay': fixedPay, performance, extras }
  return { id, scores, total, band, rewards, penalties, pay, payout }
}

function sumOf(list: readonly DoubleMoney[]): number {
  let sum = 0
  for (const { money } of list) sum += money
  return sum
}
