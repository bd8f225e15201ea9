import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import { previousPeriod, samePeriodLastYear } from '../kernel/period.ts'
import { toText } from '../kernel/text.ts'
import type { Stage } from '../model/raw/outcome.ts'
import type { EarlierMetric } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { Gap, type Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { attributed } from '../scoring/gaps.ts'
import { reasonFor } from '../scoring/reason.ts'
import { countHistory } from './count-history.ts'
import { prorate } from './prorate.ts'
import { recordedFact } from './recorded-fact.ts'
import { inputsOf, record } from './trace.ts'

/** Stage 2, second half: what the facts come to. Metrics that use the proration come after it, it after those that it uses. */
export function computeFacts(scheme: Scheme, runs: readonly Subject[]): void {
  computeMetrics(scheme, 'facts', runs, (metric) => !metric.usesProration)
  prorate(scheme, runs)
  computeMetrics(scheme, 'facts', runs, (metric) => metric.usesProration)
}

/** Computes the metrics that become known in this stage, each for everyone before the next (ranks and shares need all). */
export function computeMetrics(
  scheme: Scheme,
  stage: Stage,
  runs: readonly Subject[],
  isWanted: (metric: CompiledMetric) => boolean = () => true,
): void {
  for (const metric of scheme.metrics) {
    if (metric.name.known !== stage || metric.raw.kind === 'given' || !isWanted(metric)) continue
    if (metric.formula !== undefined) fillCohortCalls(metric.formula, runs)
    for (const run of runs) run.frame[metric.name.slot] = computeMetric(scheme, metric, stage, run)
  }
}

/** One metric for one person. */
export function computeMetric(scheme: Scheme, metric: CompiledMetric, stage: Stage, run: Subject): Value {
  const { raw } = metric
  if (raw.kind === 'history') return countHistory(scheme, metric, raw, run)
  const value = raw.kind === 'earlier' ? earlier(scheme, raw, run) : derived(metric, run)
  const fills = raw.kind === 'earlier' ? 'missing' : 'undefined'
  if (value instanceof Gap && value.kind === fills && metric.stated !== undefined)
    return stated(metric, stage, run, value)
  if (!(value instanceof Gap)) {
    record(run, () => ({
      figure: raw.id,
      stage,
      how: raw.kind,
      path: metric.path,
      inputs:
        raw.kind === 'earlier' ? [earlierInput(raw, run, value)] : inputsOf(metric.formula?.uses ?? [], run.frame),
      value: valueText(value),
    }))
  }
  return value
}

function derived(metric: CompiledMetric, run: Subject): Value {
  const value = metric.formula?.evaluate(run.frame) ?? Gap.missing()
  return value instanceof Gap ? attributed(value, metric.raw.id) : value
}

function earlierPeriod(raw: EarlierMetric, run: Subject): string {
  return raw.of === 'year' ? samePeriodLastYear(run.period, raw.back) : previousPeriod(run.period, raw.back)
}

function earlier(scheme: Scheme, raw: EarlierMetric, run: Subject): Value {
  const period = earlierPeriod(raw, run)
  const value = recordedFact(scheme, raw.metric, run.history(period))
  if (value !== undefined) return value
  const name = scheme.raw.metrics.find((metric) => metric.id === raw.metric)?.name ?? raw.metric
  return Gap.missing({ figure: raw.metric, name, what: 'history', period })
}

function earlierInput(raw: EarlierMetric, run: Subject, value: Value) {
  return { figure: raw.metric, value: valueText(value), source: `/history/${earlierPeriod(raw, run)}` }
}

function stated(metric: CompiledMetric, stage: Stage, run: Subject, gap: Gap): Value {
  const { value, reason } = metric.stated ?? { value: gap, reason: '' }
  if (value instanceof Gap) return value
  const code = gap.kind === 'missing' ? 'stated-for-missing' : 'stated-for-undefined'
  record(run, () => ({
    figure: metric.raw.id,
    stage,
    how: 'stated',
    path: metric.path,
    inputs: inputsOf(metric.formula?.uses ?? [], run.frame),
    value: toText(value),
    reason: reasonFor(code, metric.raw.id, { metric: metric.raw.name, reason }),
  }))
  return value
}
