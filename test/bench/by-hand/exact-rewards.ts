import type { ConsequenceOutcome, RawFactValues } from '../../../engine/index.ts'
import { add, multiply } from '../../../engine/kernel/arithmetic.ts'
import { compare } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { round } from '../../../engine/kernel/round.ts'
import type { Band } from './exact-bands.ts'
import { count, money, nothing } from './consequence.ts'
import { twoDecimals } from './two-decimals.ts'

const hundred = decimal('100.00')
const topMoney = decimal('1000.00')
const flawlessMoney = decimal('300.00')
const fivePercent = decimal('0.05')
const top = money('top', '1000.00')
const flawless = money('flawless', '300.00')

/** Adds the rewards that take effect to the list; gives their money. */
export function addRewards(
  list: ConsequenceOutcome[],
  total: Decimal,
  band: Band,
  base: Decimal,
  facts: RawFactValues,
): Decimal {
  let sum = nothing
  if (compare(total, hundred) >= 0) {
    list.push(top)
    sum = topMoney
  }
  if (count(facts.complaints) === 0 && count(facts.absences) === 0) {
    list.push(flawless)
    sum = add(sum, flawlessMoney)
  }
  if (count(facts.months) >= 60 && (band.id === 'a' || band.id === 'b')) {
    const loyal = round(multiply(base, fivePercent), 2, 'half-up')
    list.push(money('loyal', twoDecimals(loyal)))
    sum = add(sum, loyal)
  }
  return sum
}
