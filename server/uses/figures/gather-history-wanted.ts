import {
  type Consequence,
  cycleOf,
  type HistoryMetric,
  indicatorsOf,
  parsePeriod,
  partsOf,
  previousPeriod,
  type RawFactValues,
  type RawScheme,
  samePeriodLastYear,
} from '../../../engine/index.ts'
import { daysOfPeriod } from './days-of-period.ts'

/** What schemes ask for of the time before a period. */
export interface HistoryWanted {
  /** Locked results of periods that begin on this day or later count; undefined: none do. */
  readonly since: string | undefined
  /** The metrics whose facts of that time count. */
  readonly metrics: readonly string[]
  /** What was agreed on where such a fact is missing. */
  readonly stated: RawFactValues
  /**
   * Periods whose facts, as they were handed in, count where there is no locked result. None where that would be taken for a result: one
   * without a reward is one in which it did not take effect.
   */
  readonly periods: readonly string[]
  /** Whether there are balances from one period to the next. */
  readonly balances: boolean
}

/** The longest look back, as in the scheme format. */
const longest = 120

/** What any of the schemes asks for when it is evaluated for a period. */
export function historyWanted(schemes: readonly RawScheme[], period: string): HistoryWanted {
  const looks = schemes.flatMap((raw) => lookedBackTo(raw, period))
  const days = looks.map((key) => daysOfPeriod(key)?.from ?? '0000-01-01').sort()
  const isGiven = (id: string) =>
    schemes.some(({ metrics }) => metrics.some((one) => one.id === id && one.kind === 'given'))
  return {
    since: days[0],
    metrics: [...new Set(schemes.flatMap(metricsOf))],
    stated: Object.fromEntries(schemes.flatMap(statedBy)),
    periods: schemes.some(countsEffects)
      ? []
      : [...new Set(schemes.flatMap((raw) => factPeriods(raw, period, isGiven)))],
    balances: schemes.some(hasBalances),
  }
}

/** The oldest period of each look back. */
function lookedBackTo(raw: RawScheme, period: string): readonly string[] {
  const carries = indicatorsOf(raw).some(
    ({ indicator }) => indicator.whenMissing === 'carry' || indicator.betweenCycles === 'carry',
  )
  const consequences: readonly Consequence[] = [...(raw.rewards ?? []), ...(raw.penalties ?? [])]
  return [
    ...raw.metrics.flatMap((metric) => {
      if (metric.kind === 'earlier') return earlierPeriod(metric, period)
      return metric.kind === 'history' ? (windowOf(metric, period).at(-1) ?? []) : []
    }),
    ...(carries ? [previousPeriod(period, 1)] : []),
    ...consequences.flatMap(({ limit }) => {
      if (limit === undefined || limit.per === 'period') return []
      return limit.per === 'year' ? firstOfYear(period) : previousPeriod(period, longest - 1)
    }),
    ...smallerPeriods(raw, period).slice(0, 1),
  ]
}

function earlierPeriod({ of, back }: { of: 'period' | 'year'; back: number }, period: string): string {
  return of === 'year' ? samePeriodLastYear(period, back) : previousPeriod(period, back)
}

/** The periods that a history metric looks at, this one first. */
function windowOf({ within, measure }: HistoryMetric, period: string): readonly string[] {
  const count = within ?? (measure === 'in-a-row' ? longest : 'year')
  const last = count === 'year' ? (parsePeriod(period)?.index ?? 1) : count
  return Array.from({ length: last }, (_, back) => previousPeriod(period, back))
}

function firstOfYear(period: string): string {
  return previousPeriod(period, (parsePeriod(period)?.index ?? 1) - 1)
}

/** Those whose results this one is rolled up from. */
function smallerPeriods(raw: RawScheme, period: string): readonly string[] {
  return raw.rollUps?.some(({ cycle }) => cycle === cycleOf(period)) ? partsOf(period, raw.cycle) : []
}

/** Values that are numbers: those of a blank belong to the content that fills it in. */
function statedBy({ metrics }: RawScheme): readonly (readonly [string, number])[] {
  return metrics.flatMap((metric) => {
    const value = metric.kind === 'given' ? metric.whenMissing?.value : undefined
    return typeof value === 'number' ? [[metric.id, value] as const] : []
  })
}

function metricsOf({ metrics }: RawScheme): readonly string[] {
  return metrics.flatMap((metric) => {
    if (metric.kind === 'earlier') return metric.metric
    return metric.kind === 'history' && 'metric' in metric.of ? metric.of.metric : []
  })
}

/** Whether facts alone would be mistaken for a result in which nothing took effect. */
function countsEffects({ metrics }: RawScheme): boolean {
  return metrics.some(
    (one) => one.kind === 'history' && ('reward' in one.of || 'penalty' in one.of || 'demerit' in one.of),
  )
}

function factPeriods({ metrics }: RawScheme, period: string, isGiven: (id: string) => boolean): readonly string[] {
  return metrics.flatMap((metric) => {
    if (metric.kind === 'earlier') return isGiven(metric.metric) ? earlierPeriod(metric, period) : []
    if (metric.kind !== 'history' || !('metric' in metric.of) || !isGiven(metric.of.metric)) return []
    return windowOf(metric, period).slice(1)
  })
}

function hasBalances({ pay }: RawScheme): boolean {
  const isOpen = pay?.components.some((each) => each.kind === 'deduction' || (each.kind === 'draw' && each.recoverable))
  return isOpen === true || pay?.payout?.carryNegative === true
}
