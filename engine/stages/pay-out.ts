import type { Scheme } from '../compile/scheme.ts'
import { negate, subtract, sum } from '../kernel/arithmetic.ts'
import { isNegative, isZero } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { Subject } from '../model/subject.ts'
import type { Gap } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { reasonFor } from '../scoring/reason.ts'
import { limit } from './limit.ts'
import { carriedOf } from './load-person.ts'
import type { Payment } from './payment.ts'
import type { PersonRun } from './person-run.ts'
import { asDecimal, bound } from './settle-amount.ts'
import { record, rounded } from './trace.ts'
import { noteZero, whyZero } from './why-zero.ts'

/**
 * Stage 9: the sum of the components that are not interim, less what is still open from the period before, within the payout's
 * limits. What a floor lifts is flagged, and carried where the scheme says so; so is a payout below zero without a floor.
 */
export function payOut(scheme: Scheme, run: PersonRun, payment: Payment): void {
  const paid = [...payment.amounts].filter(([component]) => component.raw.interim !== true)
  const before = broughtForward(scheme, run)
  const [cap, floor] = [bound(scheme.payout.cap, run), bound(scheme.payout.floor, run)]
  const gap = gapOf(...paid.map(([, amount]) => amount), before, cap, floor)
  if (gap !== undefined) {
    payment.payout = gap
    return run.need(gap, 'payout')
  }
  const inputs = [
    ...paid.map(([{ figure }, amount]) => summand(figure, amount as Decimal, amount as Decimal)),
    ...(isZero(before as Decimal) ? [] : [summand('carried:payout', before as Decimal, negate(before as Decimal))]),
  ]
  const whole = subtract(sum(paid.map(([, amount]) => amount as Decimal)), before as Decimal)
  settlePayout(scheme, run, payment, whole, { cap: asDecimal(cap), floor: asDecimal(floor) }, inputs)
}

function settlePayout(
  scheme: Scheme,
  run: PersonRun,
  payment: Payment,
  whole: Decimal,
  limits: Parameters<typeof limit>[1],
  inputs: TraceInput[],
): void {
  const cut = limit(whole, limits, 'payout')
  const { scale, rounding: mode } = scheme.raw.money
  const { value, said } = rounded(cut.value, { scale, mode })
  payment.payout = value
  if (cut.reason !== undefined) run.notes.push(cut.reason)
  if (carriesNegative(scheme) && cut.reason?.code === 'floored') payment.carried.set('payout', subtract(value, whole))
  if (isNegative(value)) run.notes.push(reasonFor('payout-negative', 'payout', { payout: toText(value) }))
  const reason = whyZero(value, cut.value, cut.reason, 'payout')
  noteZero(run, value, reason)
  record(run, () => ({
    figure: 'payout',
    stage: 'payout',
    how: 'sum',
    path: '/pay',
    inputs,
    ...said,
    unrounded: toText(whole),
    ...(reason && { reason }),
  }))
}

function summand(figure: string, value: Decimal, share: Decimal): TraceInput {
  return { figure, value: toText(value), share: toText(share) }
}

function carriesNegative({ raw }: Scheme): boolean {
  return raw.pay?.payout?.carryNegative === true
}

/** What the period before paid more than was earned, where the scheme carries that. */
export function broughtForward(scheme: Scheme, run: Subject): Decimal | Gap {
  return carriesNegative(scheme) ? carriedOf(run, 'payout') : zero
}
