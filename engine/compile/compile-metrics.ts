import type { Formula } from '../model/formula.ts'
import type { Name } from '../model/names.ts'
import type { DerivedMetric, Metric, StatedValue } from '../model/raw/scheme.ts'
import type { Stage } from '../model/raw/outcome.ts'
import { stages } from '../model/stage.ts'
import { checkMetric } from './check-metric.ts'
import { inOrderOfUse } from './order-of-use.ts'
import type { CompiledMetric } from './scheme.ts'
import type { SchemeCompiling } from './scheme-compiling.ts'

/**
 * The metrics, each after those it uses, derived ones with their formulas and the stage in which they become known.
 * Metrics that use one another in a circle are reported with the circle.
 */
export function compileMetrics(compiling: SchemeCompiling): readonly CompiledMetric[] {
  const compiled = compiling.raw.metrics.flatMap(
    (raw, index) => compileMetric(raw, `/metrics/${index}`, compiling) ?? [],
  )
  const late = new Set<string>(['proration'])
  return inOrderOfUse(compiled, usedIds, compiling).map((metric) => {
    const uses = usedIds(metric)
    compiling.names.setKnown(metric.name, latest(metric.name.known, uses, compiling))
    const usesProration = uses.some((id) => late.has(id))
    if (usesProration) late.add(metric.raw.id)
    return { ...metric, usesProration }
  })
}

function compileMetric(raw: Metric, path: string, compiling: SchemeCompiling): CompiledMetric | undefined {
  const name = compiling.names.byId(raw.id)
  if (name?.path !== path) return undefined
  checkMetric(raw, name, path, compiling)
  const formula = raw.kind === 'derived' ? compileDerived(raw, path, compiling) : undefined
  const figures = { stated: stated(raw, path, compiling), bound: bound(raw, path, compiling) }
  return { raw, path, name, formula, ...figures, usesProration: false }
}

function compileDerived(raw: DerivedMetric, path: string, compiling: SchemeCompiling): Formula {
  const expect = raw.unit === 'yes-no' ? { type: 'yes-no' as const } : { type: 'number' as const, unit: raw.unit }
  return compiling.formula(`${path}/formula`, raw.formula, expect, 'consequences')
}

function stated(raw: Metric, path: string, compiling: SchemeCompiling): CompiledMetric['stated'] {
  const [key, chosen]: [string, StatedValue | undefined] =
    raw.kind === 'derived'
      ? ['whenUndefined', raw.whenUndefined]
      : ['whenMissing', raw.kind === 'history' ? undefined : raw.whenMissing]
  if (chosen === undefined) return undefined
  return { value: compiling.quantity(`${path}/${key}/value`, chosen.value), reason: chosen.reason }
}

function bound(raw: Metric, path: string, compiling: SchemeCompiling): CompiledMetric['bound'] {
  if (raw.kind !== 'history') return undefined
  if ('scoreBelow' in raw.of) return compiling.quantity(`${path}/of/scoreBelow`, raw.of.scoreBelow)
  if ('metric' in raw.of && raw.of.value !== undefined) return compiling.quantity(`${path}/of/value`, raw.of.value)
  return undefined
}

/** Ids of the names that a metric is computed from in this period. */
function usedIds({ formula, raw }: CompiledMetric): readonly string[] {
  if (formula !== undefined) return formula.uses.map((name) => name.id)
  return raw.kind === 'history' && raw.thisPeriod !== false && 'metric' in raw.of ? [raw.of.metric] : []
}

/** The stage in which a metric and all that it uses are known. */
function latest(own: Stage, uses: readonly string[], { names }: SchemeCompiling): Stage {
  const known = uses.map((id): Name | undefined => names.byId(id)).flatMap((name) => name?.known ?? [])
  return [own, ...known].reduce((a, b) => (stages.indexOf(a) >= stages.indexOf(b) ? a : b))
}
