import type { CompiledConsequence, Scheme } from '../compile/scheme.ts'
import { add, multiply, sum } from '../kernel/arithmetic.ts'
import { isNegative, isPositive } from '../kernel/compare.ts'
import { Decimal, zero } from '../kernel/decimal.ts'
import { cycleOf } from '../kernel/period.ts'
import { toFixed, toText } from '../kernel/text.ts'
import type { ConsequenceOutcome, OutcomeReason, TraceInput } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { attributed, gapOf } from '../scoring/gaps.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { isFor } from './choose-participants.ts'
import { decide, type Stages } from './decide.ts'
import { type EffectTimes, effectTimes } from './effect-times.ts'
import { gapAmong, type PersonRun } from './person-run.ts'
import { inputsOf, record, rounded } from './trace.ts'
import { whyZero } from './why-zero.ts'

/** Rewards and penalties that took effect for one person. */
export type Effects = ReadonlyMap<PersonRun, Readonly<Record<'rewards' | 'penalties', readonly ConsequenceOutcome[]>>>

/** Stage 7: which rewards and penalties take effect, how often, and what money they come to. Nothing is carried out: they are proposals. */
export function* takeEffect(scheme: Scheme, runs: readonly PersonRun[]): Stages<Effects> {
  const appliesTo = (run: PersonRun) =>
    scheme.consequences.filter((each) => isFor(each.raw, run) && each.cycles.includes(cycleOf(run.period)))
  for (const { times, amounts, figure } of scheme.consequences) {
    for (const formula of [times, ...amounts]) if (formula !== undefined) fillCohortCalls(formula, runs, figure)
  }
  const rowOf = yield* decide(runs, (run) => appliesTo(run).map((each) => each.choice))
  return new Map(
    runs.map((run) => [run, effectsFor(scheme, run, appliesTo(run), (each) => rowOf(run, each.choice) >= 0)]),
  )
}

function effectsFor(
  scheme: Scheme,
  run: PersonRun,
  applicable: readonly CompiledConsequence[],
  holds: (each: CompiledConsequence) => boolean,
) {
  const effects = { rewards: [] as ConsequenceOutcome[], penalties: [] as ConsequenceOutcome[] }
  const taken = new Map<string, CompiledConsequence>()
  for (const { slot } of scheme.consequences) run.frame[slot] = zero
  for (const each of applicable) {
    const gap = gapAmong(each.choice.names, run.frame)
    if (gap !== undefined) lack(each, run, gap)
    if (gap !== undefined || !holds(each)) continue
    const key = `${each.list} ${each.raw.onlyOneOf}`
    const first = each.raw.onlyOneOf === undefined ? undefined : taken.get(key)
    if (first === undefined) {
      taken.set(key, each)
      effects[each.list].push(...takeOne(scheme, each, run))
    } else recordNothing(each, run, reasonFor('superseded', each.figure, { by: first.raw.name }))
  }
  for (const list of ['rewards', 'penalties'] as const) putSum(scheme, run, list)
  return effects
}

/** Whether or with what it takes effect is not known: neither is any figure that uses it. */
function lack(each: CompiledConsequence, run: PersonRun, gap: Gap): readonly [] {
  run.frame[each.slot] = gap
  run.need(gap, each.figure)
  return []
}

/** What takes effect: one, or none where its count or its limit says so or something is not known. */
function takeOne(scheme: Scheme, each: CompiledConsequence, run: PersonRun): readonly ConsequenceOutcome[] {
  const found = effectTimes(each, run)
  if (found instanceof Gap) return lack(each, run, found)
  if ('none' in found) return recordNothing(each, run, found.none)
  const amount = amountOf(each, run)
  if (amount instanceof Gap) return lack(each, run, amount)
  if (found.cut !== undefined) run.notes.push(found.cut)
  const { scale } = scheme.raw.money
  const value = putMoney(scheme, each, run, found, amount)
  const money = each.amounts.length > 0 ? { money: toFixed(value, scale) } : {}
  return [{ id: each.raw.id, times: Number(toText(found.times)), ...money, effects: effectsOf(each) }]
}

/** The money of one time. */
function amountOf(each: CompiledConsequence, run: PersonRun): Decimal | Gap {
  const parts = each.amounts.map((formula) => formula.evaluate(run.frame))
  const gap = gapOf(...parts)
  if (gap !== undefined) return attributed(gap, each.figure)
  const amount = sum(parts.map((part) => (part instanceof Decimal ? part : zero)))
  return isNegative(amount) ? undefinedFor('amount-negative', each.figure, { amount: toText(amount) }) : amount
}

function putMoney(
  scheme: Scheme,
  each: CompiledConsequence,
  run: PersonRun,
  { times, cut }: EffectTimes,
  amount: Decimal,
): Decimal {
  const { scale, rounding: mode } = scheme.raw.money
  const whole = multiply(amount, times)
  const { value, said } = rounded(whole, { scale, mode })
  run.frame[each.slot] = value
  const names = [...new Set([...each.choice.names, ...each.amounts.flatMap((formula) => formula.uses)])]
  const because =
    each.amounts.length > 0
      ? whyZero(value, whole, cut, each.figure)
      : (cut ?? reasonFor('brings-no-money', each.figure, {}))
  record(run, () => ({
    figure: each.figure,
    stage: 'consequences',
    how: each.list === 'rewards' ? 'reward' : 'penalty',
    path: each.path,
    inputs: [...inputsOf(names, run.frame), timesInput(each, times)],
    ...said,
    ...(because && { reason: because }),
  }))
  return value
}

/** What is proposed: kinds, levels and notes. */
export function effectsOf(each: CompiledConsequence): ConsequenceOutcome['effects'] {
  return each.raw.effects.map((effect) => ({
    kind: effect.kind,
    ...('level' in effect && { level: effect.level }),
    ...('note' in effect && effect.note !== undefined && { note: effect.note }),
  }))
}

function timesInput(each: CompiledConsequence, times: Decimal): TraceInput {
  return { figure: `${each.figure}:times`, value: toText(times) }
}

function recordNothing({ figure, path }: CompiledConsequence, run: PersonRun, reason: OutcomeReason): readonly [] {
  run.notes.push(reason)
  record(run, () => ({ figure, stage: 'consequences', how: 'not-taken', path, inputs: [], value: '0', reason }))
  return []
}

/** All money of one list; a Gap where that of one of them is not known. */
function putSum(scheme: Scheme, run: PersonRun, list: 'rewards' | 'penalties'): void {
  const name = scheme.names.find(list)
  if (name === undefined) return
  const money = scheme.consequences
    .filter((one) => one.list === list)
    .map(({ figure, slot }) => ({ figure, value: run.frame[slot] }))
  const gap = gapOf(...money.map((each) => each.value))
  const amounts = money.flatMap(({ figure, value }) =>
    value instanceof Decimal && isPositive(value) ? [{ figure, value }] : [],
  )
  const whole = amounts.reduce((all, { value }) => add(all, value), zero)
  run.frame[name.slot] = gap ?? whole
  if (gap !== undefined || scheme.raw[list] === undefined) return
  const inputs = amounts.map(({ figure, value }) => ({ figure, value: toText(value), share: toText(value) }))
  const because = amounts.length === 0 && { reason: reasonFor('none-took-effect', list, {}) }
  record(run, () => ({
    figure: list,
    stage: 'consequences',
    how: 'sum',
    path: `/${list}`,
    inputs,
    value: toText(whole),
    ...because,
  }))
}
