import type { CompiledPayComponent, Scheme } from '../compile/scheme.ts'
import { isZero } from '../kernel/compare.ts'
import { zero } from '../kernel/decimal.ts'
import { cycleOf } from '../kernel/period.ts'
import { toText } from '../kernel/text.ts'
import type { Choice } from '../model/choice.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import type { Paid } from '../pay/pay-kind.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { reasonFor } from '../scoring/reason.ts'
import { isFor } from './choose-participants.ts'
import { decide, type Stages } from './decide.ts'
import { hasBalance } from './has-balance.ts'
import { carriedOf } from './load-person.ts'
import { payOut } from './pay-out.ts'
import type { Payment } from './payment.ts'
import { gapAmong, type PersonRun } from './person-run.ts'
import { type Settled, settleAmount } from './settle-amount.ts'
import { record } from './trace.ts'

/** Stage 8: the components in order, each for everyone before the next, since pools need all; then the payout. */
export function* payPeople(scheme: Scheme, runs: readonly PersonRun[]): Stages<ReadonlyMap<PersonRun, Payment>> {
  const payments = new Map<PersonRun, Payment>(
    runs.map((run) => [run, { amounts: new Map(), carried: new Map(), payout: zero }]),
  )
  for (const component of scheme.components) yield* payComponent(scheme, component, payments)
  for (const formula of [scheme.payout.cap, scheme.payout.floor]) {
    if (formula !== undefined) fillCohortCalls(formula, runs, 'payout')
  }
  if (scheme.raw.pay !== undefined) for (const [run, payment] of payments) payOut(scheme, run, payment)
  return payments
}

type Payments = ReadonlyMap<PersonRun, Payment>

function* payComponent(scheme: Scheme, component: CompiledPayComponent, payments: Payments): Stages<void> {
  const applicable: PersonRun[] = []
  for (const [run, payment] of payments) {
    run.frame[component.slot] = zero
    const isDue = component.cycles.includes(cycleOf(run.period))
    if (isDue && isFor(component.raw, run)) applicable.push(run)
    else payNothing(component, run, payment, isDue ? 'pay-not-for-this-post' : 'pay-not-due')
  }
  const open = yield* openGates(component, applicable, payments)
  component.component.prepare?.(open)
  for (const formula of [component.cap, component.floor]) {
    if (formula !== undefined) fillCohortCalls(formula, open, component.figure)
  }
  const choices: readonly Choice[] = component.component.choice === undefined ? [] : [component.component.choice]
  const rowOf = yield* decide(open, () => choices)
  for (const run of open) {
    const row = choices[0] === undefined ? -1 : Math.max(rowOf(run, choices[0]), -1)
    settle(scheme, component, run, component.component.pay(run, row), payments.get(run))
  }
}

/** Those whose gate holds; the others get nothing, with the gate as the reason. */
function* openGates(
  component: CompiledPayComponent,
  runs: readonly PersonRun[],
  payments: Payments,
): Stages<readonly PersonRun[]> {
  const { gate, slot, figure } = component
  if (gate === undefined) return runs
  const rowOf = yield* decide(runs, () => [gate])
  return runs.filter((run) => {
    const gap = gapAmong(gate.names, run.frame)
    if (gap === undefined && rowOf(run, gate) >= 0) return true
    const payment = payments.get(run)
    if (gap === undefined) {
      payment?.amounts.set(component, zero)
      payNothing(component, run, payment, 'gate-closed')
      return false
    }
    run.frame[slot] = gap
    payment?.amounts.set(component, gap)
    run.need(gap, figure)
    return false
  })
}

/** A component that is not computed pays 0 and says why; a balance that it carried over is carried on. */
function payNothing(
  component: CompiledPayComponent,
  run: PersonRun,
  payment: Payment | undefined,
  code: 'gate-closed' | 'pay-not-for-this-post' | 'pay-not-due',
): void {
  const { figure, path, raw } = component
  const reason = reasonFor(code, figure, { component: raw.name })
  const place = code === 'gate-closed' ? { how: 'gate', path: `${path}/when` } : { how: 'not-counted', path }
  record(run, () => ({ figure, stage: 'pay', ...place, inputs: [], value: '0', reason }))
  // The others stand in no outcome: only a closed gate shows a zero.
  if (code === 'gate-closed') run.notes.push(reason)
  const balance = hasBalance(raw) ? carriedOf(run, raw.id) : zero
  if (balance instanceof Gap) return run.need(balance, figure)
  if (isZero(balance)) return
  payment?.carried.set(raw.id, balance)
  run.notes.push(reasonFor('balance-kept', figure, { carried: toText(balance) }))
}

function settle(
  scheme: Scheme,
  component: CompiledPayComponent,
  run: PersonRun,
  paid: Paid,
  payment: Payment | undefined,
): void {
  for (const row of paid.rowsOfRecords ?? []) run.countRow(row)
  const settled = settleAmount(scheme, component, run, paid)
  const amount = settled instanceof Gap ? settled : settled.value
  run.frame[component.slot] = amount
  payment?.amounts.set(component, amount)
  if (paid.carried !== undefined) payment?.carried.set(component.raw.id, paid.carried)
  if (settled instanceof Gap) return run.need(settled, component.figure)
  const { reason } = settled
  if (reason !== undefined) run.notes.push(reason)
  recordPaid(component, run, paid, settled, reason)
}

/** A component that proration, cap or floor changed is written down twice, before and after, so that the shares of each add up. */
function recordPaid(
  component: CompiledPayComponent,
  run: PersonRun,
  paid: Paid,
  settled: Settled,
  reason: OutcomeReason | undefined,
): void {
  const { figure, path, raw } = component
  if (paid.row !== undefined) run.countRow(paid.row)
  const row = paid.row && { row: paid.row }
  const because = reason && { reason }
  const head = { stage: 'pay' as const, path }
  if (!settled.isChanged) {
    return record(run, () => ({
      figure,
      how: raw.kind,
      ...head,
      inputs: [...paid.inputs],
      ...row,
      ...settled.said,
      ...because,
    }))
  }
  const whole = `${figure}:before-limits`
  const value = valueText(paid.amount)
  record(run, () => ({ figure: whole, how: raw.kind, ...head, inputs: [...paid.inputs], ...row, value }))
  const inputs = [{ figure: whole, value }, ...settled.inputs]
  record(run, () => ({ figure, how: 'limited', ...head, inputs, ...settled.said, ...because }))
}
