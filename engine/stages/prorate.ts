import type { Scheme } from '../compile/scheme.ts'
import { multiply } from '../kernel/arithmetic.ts'
import { compare } from '../kernel/compare.ts'
import { daysInPeriod } from '../kernel/dates.ts'
import { Decimal, decimal, one, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { monthsInPeriod } from '../kernel/period.ts'
import { daysEmployed, monthsEmployed, shareOfDays, shareOfMonths } from '../kernel/proration.ts'
import { toText } from '../kernel/text.ts'
import { Gap } from '../model/value.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { undefinedFor } from '../scoring/reason.ts'
import { dateOf } from './load-person.ts'
import type { Subject } from '../model/subject.ts'
import { inputsOf, record } from './trace.ts'

/** The share of the period that counts for each person, 0 to 1, unrounded. */
export function prorate(scheme: Scheme, runs: readonly Subject[]): void {
  if (scheme.proration?.formula !== undefined) fillCohortCalls(scheme.proration.formula, runs, 'proration')
  for (const run of runs) prorateOne(scheme, run)
}

/** The share of one person; ranks and shares inside its formula are filled already. */
export function prorateOne(scheme: Scheme, run: Subject): void {
  const name = scheme.names.find('proration')
  if (name === undefined) return
  const { proration } = scheme
  const share = shareOf(proration, run)
  run.frame[name.slot] = share
  if (proration === undefined || share instanceof Gap) return
  const { hired, left } = run.person
  const dates = Object.entries({ hired, left }).flatMap(([attribute, value]) =>
    value === undefined ? [] : [{ figure: `person.${attribute}`, value }],
  )
  const inputs = proration.formula === undefined ? dates : inputsOf(proration.formula.uses, run.frame)
  record(run, () => ({
    figure: 'proration',
    stage: 'facts',
    how: `proration-${proration.raw.kind}`,
    path: '/pay/proration',
    inputs,
    value: toText(share),
  }))
}

/** An amount × the share, the one division last: 310 for one of 31 days is 10, not 310 × 0.0322580645161290. */
export function proratedAmount({ proration }: Scheme, run: Subject, amount: Decimal, share: Decimal): Decimal {
  if (proration === undefined || proration.raw.kind === 'formula') return multiply(amount, share)
  const [part, whole] =
    proration.raw.kind === 'days'
      ? [daysEmployed(run.period, run.person), daysInPeriod(run.period)]
      : [monthsEmployed(run.period, run.person, proration.raw), monthsInPeriod(run.period)]
  return divide(multiply(amount, decimal(part)), decimal(whole))
}

function shareOf(proration: Scheme['proration'], run: Subject): Decimal | Gap {
  if (proration === undefined) return one
  if (proration.formula !== undefined) return shareByFormula(proration.formula.evaluate(run.frame))
  const hired = dateOf(run, 'hired')
  if (hired instanceof Gap) return hired
  const left = run.person.left === undefined ? undefined : dateOf(run, 'left')
  if (left instanceof Gap) return left
  if (proration.raw.kind === 'months') return shareOfMonths(run.period, run.person, proration.raw)
  return shareOfDays(run.period, run.person)
}

function shareByFormula(value: unknown): Decimal | Gap {
  if (value instanceof Gap) return value
  const isShare = value instanceof Decimal && compare(value, zero) >= 0 && compare(value, one) <= 0
  return isShare
    ? value
    : undefinedFor('proration-not-a-share', 'proration', { value: value instanceof Decimal ? toText(value) : '' })
}
