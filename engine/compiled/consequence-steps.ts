import type { CompiledConsequence, Scheme } from '../compile/scheme.ts'
import { add, multiply, sum } from '../kernel/arithmetic.ts'
import { isNegative } from '../kernel/compare.ts'
import { Decimal, one, zero } from '../kernel/decimal.ts'
import { cycleOf } from '../kernel/period.ts'
import { round } from '../kernel/round.ts'
import { toFixed, toText } from '../kernel/text.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import type { ConsequenceOutcome } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'
import { conditionTest } from '../rules/condition-test.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { reasonFor } from '../scoring/reason.ts'
import { effectTimes } from '../stages/effect-times.ts'
import { effectsOf } from '../stages/take-effect.ts'
import { appliesTest } from './applies.ts'
import { constantOf } from './constant-of.ts'
import type { FastPerson } from './fast-person.ts'
import { gaplessTest } from './gapless.ts'
import { slotOf } from './load-steps.ts'
import type { Step, Steps } from './step.ts'

/** Stage 7: rewards and penalties. */
export function addConsequences(scheme: Scheme, period: PeriodKey, steps: Steps): void {
  for (const { times, amounts } of scheme.consequences) {
    for (const formula of [times, ...amounts]) {
      if (formula === undefined || formula.cohort.length === 0) continue
      steps.all((people) => {
        fillCohortCalls(formula, people)
        return true
      })
    }
  }
  if (scheme.consequences.length > 0) steps.each(reset(scheme))
  const due = scheme.consequences.filter((each) => each.cycles.includes(cycleOf(period)))
  for (const each of due) steps.each(consequence(scheme, each, before(due, each)))
  for (const list of ['rewards', 'penalties'] as const) steps.each(sumUp(scheme, list))
}

function reset(scheme: Scheme): Step {
  const slots = scheme.consequences.map(({ slot }) => slot)
  return ({ frame }) => {
    for (const slot of slots) frame[slot] = zero
    return true
  }
}

/** Those of the same kind that come first. */
function before(due: readonly CompiledConsequence[], each: CompiledConsequence): readonly CompiledConsequence[] {
  const key = each.raw.onlyOneOf
  if (key === undefined) return []
  return due.slice(0, due.indexOf(each)).filter((other) => other.list === each.list && other.raw.onlyOneOf === key)
}

function holdsTest({ raw, choice }: CompiledConsequence): (run: FastPerson) => boolean {
  const applies = appliesTest(raw)
  const tests = choice.rows.map((row) => conditionTest(row, choice.names))
  const [only] = tests
  if (only !== undefined && tests.length === 1) return (run) => applies(run) && only(run.frame)
  return (run) => applies(run) && tests.some((test) => test(run.frame))
}

function consequence(scheme: Scheme, each: CompiledConsequence, rivals: readonly CompiledConsequence[]): Step {
  const { choice, raw, figure } = each
  const applies = appliesTest(raw)
  const holds = holdsTest(each)
  const isKnown = gaplessTest(scheme, choice.names)
  const earlier = rivals.map((rival) => ({ rival, holds: holdsTest(rival) }))
  const take = taker(scheme, each)
  return (run) => {
    if (!applies(run)) return true
    if (!isKnown(run)) return false
    if (!holds(run)) return true
    if (earlier.length === 0) return take(run)
    const first = earlier.find((other) => other.holds(run))
    if (first === undefined) return take(run)
    run.notes.push(reasonFor('superseded', figure, { by: first.rival.raw.name }))
    return true
  }
}

function taker(scheme: Scheme, each: CompiledConsequence): Step {
  const { scale, rounding } = scheme.raw.money
  const effects = effectsOf(each)
  const hasMoney = each.amounts.length > 0
  const { id } = each.raw
  const write = (value: Decimal, times: number): ConsequenceOutcome =>
    hasMoney ? { id, times, money: toFixed(value, scale), effects } : { id, times, effects }
  const put = (run: FastPerson, value: Decimal, outcome: ConsequenceOutcome) => {
    run.frame[each.slot] = value
    run[each.list] = withOne(run[each.list], outcome)
  }
  const fixed = fixedAmount(each)
  if (fixed !== undefined) {
    const value = round(fixed, scale, rounding)
    // What is the same for everyone is one object.
    const outcome = write(value, 1)
    return (run) => {
      put(run, value, outcome)
      return true
    }
  }
  return (run) => {
    const times = timesFor(each, run)
    if (typeof times === 'string') return times === 'none'
    const amount = amountFor(each, run)
    if (amount === undefined || isNegative(amount)) return false
    const value = round(times === one ? amount : multiply(amount, times), scale, rounding)
    put(run, value, write(value, times === one ? 1 : Number(toText(times))))
    return true
  }
}

/** The money of a consequence that takes effect once and gives everyone the same. */
function fixedAmount({ times, raw, amounts }: CompiledConsequence): Decimal | undefined {
  if (times !== undefined || raw.limit !== undefined) return undefined
  const parts = amounts.map(constantOf)
  if (!parts.every((part) => part !== undefined)) return undefined
  const whole = sum(parts)
  return isNegative(whole) ? undefined : whole
}

/** The sum of its amounts; undefined where one of them has no value. */
function amountFor({ amounts }: CompiledConsequence, { frame }: FastPerson): Decimal | undefined {
  let amount = zero
  for (const formula of amounts) {
    const part = formula.evaluate(frame)
    if (!(part instanceof Decimal)) return undefined
    amount = amount === zero ? part : add(amount, part)
  }
  return amount
}

/** 'none': it does not take effect, and says why; 'unusual': its count is not known. */
function timesFor(each: CompiledConsequence, run: FastPerson): Decimal | 'none' | 'unusual' {
  if (each.times === undefined && each.raw.limit === undefined) return one
  const found = effectTimes(each, run)
  if (found instanceof Gap) return 'unusual'
  const reason = 'none' in found ? found.none : found.cut
  if (reason !== undefined) run.notes.push(reason)
  return 'none' in found ? 'none' : found.times
}

/** A list that has grown by pushing keeps room for more; these stay in everyone's outcome. */
function withOne<T>(list: readonly T[], one: T): T[] {
  return list.length === 0 ? [one] : [...list, one]
}

function sumUp(scheme: Scheme, list: 'rewards' | 'penalties'): Step {
  const slot = slotOf(scheme, list) ?? -1
  const parts = scheme.consequences.filter((each) => each.list === list).map((each) => each.slot)
  return ({ frame }) => {
    let whole = zero
    for (const part of parts) {
      const money = frame[part]
      if (money instanceof Decimal && money !== zero) whole = whole === zero ? money : add(whole, money)
    }
    frame[slot] = whole
    return true
  }
}
