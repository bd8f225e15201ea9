import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import type { HistoryMetric, Metric } from '../model/raw/scheme.ts'

/** What a metric asks of numbers it asks of numbers only: rolling up, stated values, sums and comparisons over the history. */
export function checkMetric(raw: Metric, name: Name, path: string, compiling: Compiling): void {
  if (raw.kind === 'given' && raw.rollUp !== undefined) expectNumber(name, raw.name, `${path}/rollUp`, compiling)
  if (raw.kind === 'earlier') compiling.metric(`${path}/metric`, raw.metric)
  if ((raw.kind === 'given' || raw.kind === 'earlier') && raw.whenMissing !== undefined) {
    expectNumber(name, raw.name, `${path}/whenMissing`, compiling)
  }
  if (raw.kind === 'derived' && raw.whenUndefined !== undefined) {
    expectNumber(name, raw.name, `${path}/whenUndefined`, compiling)
  }
  if (raw.kind === 'history') checkHistory(raw, path, compiling)
}

function checkHistory({ measure, of }: HistoryMetric, path: string, compiling: Compiling): void {
  const isOfScores = 'bands' in of || 'scoreBelow' in of
  if (measure === 'sum' && isOfScores) compiling.report(issue('history-sum-of-no-metric', 'error', `${path}/of`, {}))
  if (!('metric' in of)) return
  const name = compiling.metric(`${path}/of/metric`, of.metric)
  if (name === undefined) return
  // Of a yes/no the periods are counted in which the answer was yes.
  const isPlainAnswer = name.type === 'yes-no' && measure !== 'sum' && of.operator === undefined
  if (!isPlainAnswer) expectNumber(name, name.label, `${path}/of/metric`, compiling)
}

function expectNumber(name: Name, metric: string, path: string, compiling: Compiling): void {
  if (name.type !== 'number') compiling.report(issue('metric-not-number', 'error', path, { metric }))
}
