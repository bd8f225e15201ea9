import type { CompiledPayComponent, Scheme } from '../compile/scheme.ts'
import { add, subtract } from '../kernel/arithmetic.ts'
import { isNegative, isZero } from '../kernel/compare.ts'
import { Decimal, zero } from '../kernel/decimal.ts'
import { cycleOf } from '../kernel/period.ts'
import { round } from '../kernel/round.ts'
import { toText } from '../kernel/text.ts'
import type { Formula } from '../model/formula.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import { type Frame, Gap } from '../model/value.ts'
import { conditionTest } from '../rules/condition-test.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import type { Paid } from '../pay/pay-kind.ts'
import { reasonFor } from '../scoring/reason.ts'
import { hasBalance } from '../stages/has-balance.ts'
import { broughtForward } from '../stages/pay-out.ts'
import { proratedAmount } from '../stages/prorate.ts'
import { appliesTest } from './applies.ts'
import { hasCohortCall } from './has-cohort-call.ts'
import type { FastPerson } from './fast-person.ts'
import { gaplessTest } from './gapless.ts'
import { slotOf } from './load-steps.ts'
import { limiter } from './limiter.ts'
import { noteZero } from './note-zero.ts'
import type { Step, Steps } from './step.ts'

/** Stage 8: the components in order, then the payout. */
export function addPay(scheme: Scheme, period: PeriodKey, steps: Steps): void {
  scheme.components.forEach((component, place) => {
    if (component.cycles.includes(cycleOf(period))) addComponent(scheme, component, place, steps)
    else steps.each(without(scheme, component))
  })
  for (const formula of [scheme.payout.cap, scheme.payout.floor]) {
    if (formula !== undefined && formula.cohort.length > 0) steps.all((people) => filled(formula, people))
  }
  if (scheme.raw.pay !== undefined) steps.each(payout(scheme))
}

function filled(formula: Formula, people: readonly FastPerson[]): true {
  fillCohortCalls(formula, people)
  return true
}

function without(scheme: Scheme, component: CompiledPayComponent): Step {
  const isOwed = balanceTest(scheme, component)
  return ({ frame }) => {
    frame[component.slot] = zero
    return !isOwed(frame)
  }
}

/** Whether a balance of an earlier period is still open: where the component is not computed it has to be carried on. */
function balanceTest(scheme: Scheme, { raw }: CompiledPayComponent): (frame: Frame) => boolean {
  const slot = slotOf(scheme, `carried:${raw.id}`)
  if (slot === undefined || !hasBalance(raw)) return () => false
  return (frame) => {
    const balance = frame[slot]
    return !(balance instanceof Decimal && isZero(balance))
  }
}

/** Pools, ranks and shares need everyone to whom the component applies and whose gate is open. */
function addComponent(scheme: Scheme, component: CompiledPayComponent, place: number, steps: Steps): void {
  const isOpen = gateOf(scheme, component, place)
  const settle = settler(scheme, component, place)
  const { prepare } = component.component
  if (component.raw.kind !== 'pool' && !hasCohortCall(scheme, component.path)) {
    return steps.each((run) => {
      const gate = isOpen(run)
      return gate === 'open' ? settle(run) : gate === 'closed'
    })
  }
  steps.all((people) => {
    const gates = people.map(isOpen)
    if (gates.includes('unusual')) return false
    const open = people.filter((_, index) => gates[index] === 'open')
    prepare?.(open)
    for (const formula of [component.cap, component.floor]) if (formula !== undefined) fillCohortCalls(formula, open)
    return open.every(settle)
  })
}

type Gate = 'open' | 'closed' | 'unusual'

function gateOf(scheme: Scheme, component: CompiledPayComponent, place: number): (run: FastPerson) => Gate {
  const { raw, slot, gate, figure } = component
  const applies = appliesTest(raw)
  const isOwed = balanceTest(scheme, component)
  const tests = gate?.rows.map((row) => conditionTest(row, gate.names)) ?? []
  const isKnown = gaplessTest(scheme, gate?.names ?? [])
  const closed = reasonFor('gate-closed', figure, { component: raw.name })
  return (run) => {
    run.frame[slot] = zero
    if (!applies(run)) return isOwed(run.frame) ? 'unusual' : 'closed'
    if (gate === undefined) return 'open'
    if (!isKnown(run)) return 'unusual'
    if (tests.every((test) => test(run.frame))) return 'open'
    run.amounts[place] = zero
    run.notes.push(closed)
    return isOwed(run.frame) ? 'unusual' : 'closed'
  }
}

function settler(scheme: Scheme, component: CompiledPayComponent, place: number): Step {
  const { raw, slot, figure } = component
  const { quick } = component.component
  const ask = asker(scheme, component)
  const zeroReason = reasonFor('computed-zero', figure, {})
  const proration = raw.prorated === true ? (slotOf(scheme, 'proration') ?? -1) : undefined
  const { scale, rounding: mode } = scheme.raw.money
  const rounding = raw.rounding ?? { scale, mode }
  const limits = limiter(component.cap, component.floor, figure)
  const isPlain = proration === undefined && component.cap === undefined && component.floor === undefined
  return (run) => {
    const fast = quick?.(run)
    if (isPlain && fast !== undefined) {
      const value = round(fast, rounding.scale, rounding.mode)
      // Rounded to nothing: rare, and the reason is written stage by stage.
      if (isZero(value) && !isZero(fast)) return false
      if (isZero(fast)) run.notes.push(zeroReason)
      run.frame[slot] = value
      run.amounts[place] = value
      return true
    }
    const paid = fast === undefined ? ask(run) : undefined
    const amount = fast ?? paid?.amount
    const share = proration === undefined ? undefined : run.frame[proration]
    if (!(amount instanceof Decimal) || share instanceof Gap) return false
    const cut = limits.cut(share instanceof Decimal ? proratedAmount(scheme, run, amount, share) : amount, run.frame)
    if (cut === undefined) return false
    const value = round(cut.value, rounding.scale, rounding.mode)
    const reason = cut.reason ?? (paid === undefined ? (isZero(amount) ? zeroReason : undefined) : paid.reason)
    if (reason !== undefined) run.notes.push(reason)
    // Rounded or prorated to nothing: rare, and the reason is written stage by stage.
    else if (isZero(value)) return false
    if (paid?.carried !== undefined) run.carry(raw.id, paid.carried)
    run.frame[slot] = value
    run.amounts[place] = value
    return true
  }
}

/** The long way: the kind itself, with its inputs prepared for this person unless everyone's were. */
function asker(scheme: Scheme, component: CompiledPayComponent): (run: FastPerson) => Paid {
  const { prepare, choice, pay } = component.component
  const isPrepared = component.raw.kind === 'pool' || hasCohortCall(scheme, component.path)
  const tests = choice?.rows.map((row) => conditionTest(row, choice.names)) ?? []
  const isKnown = gaplessTest(scheme, choice?.names ?? [])
  return (run) => {
    if (!isPrepared) prepare?.([run])
    const isDecided = choice !== undefined && isKnown(run)
    return pay(run, isDecided ? tests.findIndex((test) => test(run.frame)) : -1)
  }
}

/** Stage 9: the sum of what is not interim, within the payout's limits. */
function payout(scheme: Scheme): Step {
  const places = scheme.components.flatMap(({ raw }, place) => (raw.interim === true ? [] : [place]))
  const carries = scheme.raw.pay?.payout?.carryNegative === true
  const limits = limiter(scheme.payout.cap, scheme.payout.floor, 'payout')
  const { scale, rounding } = scheme.raw.money
  return (run) => {
    let whole = zero
    for (const place of places) {
      const amount = run.amounts[place]
      if (amount !== undefined) whole = whole === zero ? amount : add(whole, amount)
    }
    if (carries) {
      const before = broughtForward(scheme, run)
      if (before instanceof Gap) return false
      whole = subtract(whole, before)
    }
    if (limits.isWithin(whole)) {
      run.payout = round(whole, scale, rounding)
      noteZero(run, 'payout', run.payout, whole)
    } else {
      const cut = limits.cut(whole, run.frame)
      if (cut === undefined) return false
      run.payout = round(cut.value, scale, rounding)
      if (cut.reason === undefined) noteZero(run, 'payout', run.payout, cut.value)
      else run.notes.push(cut.reason)
      if (carries && cut.reason?.code === 'floored') run.carry('payout', subtract(run.payout, whole))
    }
    if (isNegative(run.payout)) {
      run.notes.push(reasonFor('payout-negative', 'payout', { payout: toText(run.payout) }))
    }
    return true
  }
}
