import { issue } from '../model/issue.ts'
import type { Compiling } from '../model/compiling.ts'
import type { CompiledMetric } from './scheme.ts'

/** The metrics, each after those it uses; a circle is reported with the names of all that are in it: A → B → A. */
export function inOrderOfUse(
  metrics: readonly CompiledMetric[],
  usedIds: (metric: CompiledMetric) => readonly string[],
  compiling: Compiling,
): readonly CompiledMetric[] {
  const byId = new Map(metrics.map((metric) => [metric.raw.id, metric]))
  const ordered = new Set<CompiledMetric>()
  const visit = (metric: CompiledMetric, way: readonly CompiledMetric[]): void => {
    if (ordered.has(metric)) return
    if (way.includes(metric)) return reportCircle([...way.slice(way.indexOf(metric)), metric], compiling)
    for (const id of usedIds(metric)) {
      const used = byId.get(id)
      if (used !== undefined) visit(used, [...way, metric])
    }
    ordered.add(metric)
  }
  for (const metric of metrics) visit(metric, [])
  return [...ordered]
}

function reportCircle(circle: readonly CompiledMetric[], compiling: Compiling): void {
  const loop = circle.map((metric) => metric.raw.name).join(' → ')
  compiling.report(issue('metrics-in-a-circle', 'error', circle[0]?.path ?? '', { loop }))
}
