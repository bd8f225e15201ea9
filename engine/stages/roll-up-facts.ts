import type { CompiledMetric } from '../compile/scheme.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { compareCycles, cycleOf, partsOf } from '../kernel/period.ts'
import { rollUp } from '../kernel/roll-up.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { GivenMetric, RollUp } from '../model/raw/scheme.ts'
import { Gap, type Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { gapOf } from '../scoring/gaps.ts'
import { isEmployedIn } from './employment.ts'
import type { GivenIn, PersonRun } from './person-run.ts'

/** The facts of the smaller periods as one, and what it was made of. */
export interface RolledUp {
  readonly value: Value
  readonly how: RollUp
  readonly inputs: readonly TraceInput[]
  /** Some period lacks the fact; the value stated for missing ones stands in for it. */
  readonly isStated: boolean
}

type Read = (run: PersonRun) => { readonly value: Value; readonly place: GivenIn } | undefined

/**
 * Rolls the facts of the smaller periods up into one; undefined where the metric is not rolled up or none of them has it. Where
 * some lack it the value stated for missing ones is taken, without one a Gap names those periods. Periods in which the person was
 * not employed are not asked for. `read` gives the fact of one period.
 */
export function rollUpFacts(
  metric: CompiledMetric,
  raw: GivenMetric,
  run: PersonRun,
  read: Read,
): RolledUp | undefined {
  const how = raw.rollUp ?? usualRollUp(raw)
  if (how === undefined) return undefined
  const found = expectedParts(run).map((period) => ({ period, fact: factOf(run, period, read) }))
  if (found.every(({ fact }) => fact === undefined)) return undefined
  const isOwn = raw.scope === undefined || raw.scope === 'person'
  const asked = found.filter((each) => each.fact !== undefined || !isOwn || isEmployedIn(run.person, each.period))
  const parts = asked.map(({ period, fact }) => fact ?? { value: absentIn(metric, raw, period), source: period })
  const values = parts.map((part) => part.value)
  return {
    value: gapOf(...values) ?? rollUp(values as readonly Decimal[], how),
    how,
    inputs: parts.map(({ value, source }) => partInput(raw, how, value, source)),
    isStated: metric.stated !== undefined && asked.some(({ fact }) => fact === undefined),
  }
}

function usualRollUp(raw: GivenMetric): RollUp | undefined {
  return raw.unit === 'money' || raw.unit === 'count' ? 'sum' : undefined
}

/** All periods of the finest kind that parts are given for. */
function expectedParts(run: PersonRun): readonly PeriodKey[] {
  const [finest] = [...run.parts.keys()].map(cycleOf).sort(compareCycles)
  return finest === undefined ? [] : partsOf(run.period, finest)
}

function factOf(run: PersonRun, period: PeriodKey, read: Read): { value: Value; source: string } | undefined {
  const part = run.parts.get(period)
  const fact = part && read(part)
  return fact && { value: fact.value, source: fact.place.source }
}

function absentIn({ stated }: CompiledMetric, { id, name }: GivenMetric, period: PeriodKey): Value {
  return stated?.value ?? Gap.missing({ figure: id, name, what: 'fact', period })
}

function partInput({ id }: GivenMetric, how: RollUp, value: Value, source: string): TraceInput {
  const text = valueText(value)
  return { figure: id, value: text, ...(how === 'sum' && { share: text }), source }
}
