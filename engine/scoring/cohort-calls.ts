import { sum } from '../kernel/arithmetic.ts'
import { isZero } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { invariant } from '../kernel/invariant.ts'
import type { CohortCall, Formula } from '../model/formula.ts'
import type { Subject } from '../model/subject.ts'
import { type Frame, Gap } from '../model/value.ts'
import { comparedWithin } from './compared-within.ts'
import { attributed } from './gaps.ts'
import { rankCohort } from './rank-cohort.ts'
import { undefinedFor } from './reason.ts'

/**
 * Computes the ranks (排名) and shares (占比) inside a formula for everyone and puts them into their slots, so that the formula
 * can be evaluated for each person. A share is a ratio of the cohort's sum: 30 of 120 is 0.25.
 */
export function fillCohortCalls(formula: Formula, subjects: readonly Subject[], figure = ''): void {
  for (const call of formula.cohort) {
    const values = subjects.map((subject) => valueFor(call, subject.frame, figure))
    const results =
      call.kind === 'rank'
        ? rankCohort(subjects, values, call, figure)
        : comparedWithin(subjects, values, call.within, figure, (all) => sharesOf(all, figure))
    subjects.forEach((subject, index) => {
      subject.frame[call.slot] = results[index] as Decimal | Gap
    })
  }
}

function valueFor(call: CohortCall, frame: Frame, figure: string): Decimal | Gap {
  const value = call.of(frame)
  if (value instanceof Gap) return attributed(value, figure)
  invariant(value instanceof Decimal, 'what is ranked or shared is a number')
  return value
}

function sharesOf(values: readonly Decimal[], figure: string): readonly (Decimal | Gap)[] {
  const total = sum(values)
  return values.map((value) => (isZero(total) ? undefinedFor('share-of-zero', figure, {}) : divide(value, total)))
}
