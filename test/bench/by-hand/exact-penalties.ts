import type { ConsequenceOutcome, RawFactValues } from '../../../engine/index.ts'
import { add } from '../../../engine/kernel/arithmetic.ts'
import { compare } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { round } from '../../../engine/kernel/round.ts'
import type { Band } from './exact-bands.ts'
import { count, money, nothing } from './consequence.ts'
import { twoDecimals } from './two-decimals.ts'

const fifty = decimal('50.00')
const absentMoney = decimal('200.00')
const failedMoney = decimal('100.00')
const absent = money('absent', '200.00')
const failed = money('failed', '100.00')

/** Adds the penalties that take effect to the list; gives their money. */
export function addPenalties(list: ConsequenceOutcome[], total: Decimal, band: Band, facts: RawFactValues): Decimal {
  let sum = nothing
  const complaints = count(facts.complaints)
  if (complaints > 2) {
    const complained = round(decimal(complaints * 50), 2, 'half-up')
    list.push(money('complained', twoDecimals(complained)))
    sum = complained
  }
  if (count(facts.absences) > 3 || compare(total, fifty) < 0) {
    list.push(absent)
    sum = add(sum, absentMoney)
  }
  if (band.id === 'e' && count(facts.months) > 6) {
    list.push(failed)
    sum = add(sum, failedMoney)
  }
  return sum
}
