import { compareCycles, cycleOf, partsOf, previousPeriod, samePeriodLastYear } from '../../engine/kernel/period.ts'
import { indicatorsOf } from '../../engine/model/indicators-of.ts'
import type { RawHistory } from '../../engine/model/raw/facts.ts'
import type { Consequence, Metric } from '../../engine/model/raw/scheme.ts'
import { type FactsPlan, factValue, recordedNumber } from './arbitrary-values.ts'

/** Results of earlier periods, and in a period that is rolled up those of the periods inside, in any order. */
export function drawHistory(plan: FactsPlan, period: string): { history?: RawHistory[] } {
  const { draw, scheme } = plan
  const isRolledUp = compareCycles(cycleOf(period), scheme.cycle) > 0
  if (!isRolledUp && !draw.chance(looksBack(plan) ? 92 : 30)) return {}
  const length = draw.pick(looksBack(plan) ? [1, 3, 12] : [0, 1])
  const before = Array.from({ length }, (_, back) => previousPeriod(period, back + 1))
  const inside = isRolledUp ? partsOf(period, scheme.cycle) : []
  const periods = [...new Set([...before, ...inside, samePeriodLastYear(period, 1)])]
  const kept = periods.filter(() => !draw.chance(plan.absence / 3))
  const history = (draw.chance(30) ? draw.shuffled(kept) : kept).map((each) => entry(plan, each))
  return history.length > 0 ? { history } : {}
}

function looksBack({ scheme }: FactsPlan): boolean {
  return scheme.metrics.some(({ kind }) => kind === 'history' || kind === 'earlier')
}

function entry(plan: FactsPlan, period: string): RawHistory {
  const { draw, scheme } = plan
  const there = <T extends object>(make: () => T) => draw.maybe(100 - plan.absence / 2, make)
  const metrics = scheme.metrics.filter(() => !draw.chance(plan.absence / 2))
  const bands = scheme.bands?.rows.map((row) => row.id) ?? []
  return {
    period,
    ...there(() => ({ facts: Object.fromEntries(metrics.flatMap((metric) => recordedFact(plan, metric))) })),
    ...there(() => ({ total: recordedNumber(plan, 'score') })),
    ...there(() => ({
      scores: Object.fromEntries(
        indicatorsOf(scheme).map(({ indicator }) => [indicator.id, recordedNumber(plan, 'score')]),
      ),
    })),
    ...(bands.length > 0 && there(() => ({ band: draw.pick(bands) }))),
    ...(scheme.rewards && draw.maybe(60, () => ({ rewards: counts(plan, scheme.rewards ?? []) }))),
    ...(scheme.penalties && draw.maybe(60, () => ({ penalties: counts(plan, scheme.penalties ?? []) }))),
    ...draw.maybe(40, () => ({
      demerits: { minor: draw.int(0, 2), ...draw.maybe(50, () => ({ major: draw.int(0, 1) })) },
    })),
  }
}

function recordedFact(plan: FactsPlan, metric: Metric): [string, ReturnType<typeof factValue>][] {
  if (metric.kind === 'given') return [[metric.id, factValue(plan, metric)]]
  if (metric.kind === 'derived') return [[metric.id, factValue(plan, { ...metric, min: -999999999999999 })]]
  return []
}

function counts({ draw }: FactsPlan, list: readonly Consequence[]): Record<string, number> {
  return Object.fromEntries(draw.some(list).map(({ id }) => [id, draw.int(0, 2)]))
}
