import type { Metric } from '../../../../engine/index.ts'

/** In a line how a metric comes about: its formula, or what it is taken from. */
export function metricHow(metric: Metric): string {
  if (metric.kind === 'derived') return metric.formula
  if (metric.kind === 'earlier') return metric.metric
  if (metric.kind === 'history') return Object.values(Object(metric.of)).flat().join(', ')
  return metric.levels?.join(' > ') ?? ''
}
