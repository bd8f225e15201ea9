import { type ConsequenceOutcome, invariant, type RawFactValues } from '../../../engine/index.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'

/** Zero in hundredths, as all the money is here. */
export const nothing = decimal('0.00')

const effects: ConsequenceOutcome['effects'] = [{ kind: 'money' }]

/** A reward or penalty of so much money; those of a fixed amount are made once. */
export function money(id: string, amount: string): ConsequenceOutcome {
  return { id, times: 1, money: amount, effects }
}

/** A fact that counts something: a double holds it exactly. */
export function count(fact: RawFactValues[string] | undefined): number {
  invariant(Number.isSafeInteger(fact), 'written by hand for people whose counts are whole numbers')
  return fact as number
}
