import { sum } from './arithmetic.ts'
import { maximum, minimum } from './compare.ts'
import { type Decimal, decimal } from './decimal.ts'
import { divide } from './divide.ts'
import { invariant } from './invariant.ts'

export type RollUp = 'sum' | 'mean' | 'last' | 'max' | 'min'

const rollUps: Readonly<Record<RollUp, (values: readonly [Decimal, ...Decimal[]]) => Decimal>> = {
  sum,
  mean: (values) => divide(sum(values), decimal(values.length)),
  last: (values) => values.at(-1) ?? values[0],
  max: (values) => values.reduce(maximum),
  min: (values) => values.reduce(minimum),
}

/** One figure from those of smaller periods, in their order. There is at least one. The mean is rounded as a division is. */
export function rollUp(values: readonly Decimal[], how: RollUp): Decimal {
  const [first, ...others] = values
  invariant(first !== undefined, 'nothing to roll up')
  return rollUps[how]([first, ...others])
}
