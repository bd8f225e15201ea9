import type { Scheme } from '../compile/scheme.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { Id } from '../model/raw/scheme.ts'

/**
 * The given metrics that nothing but the inputs of step tables reads: most people's are only looked at as doubles, so their exact
 * values are brought in where a step asks for them.
 */
export function onlyEstimated(scheme: Scheme): ReadonlySet<Id> {
  const tables = new Set(
    indicatorsOf(scheme.raw).flatMap(({ indicator, path }) =>
      indicator.scoring?.kind === 'steps' ? `${path}/scoring/of` : [],
    ),
  )
  const estimated = new Set<Id>()
  const exact = new Set<Id>(readById(scheme))
  for (const [path, formula] of scheme.formulas) {
    const isEstimated = tables.has(path) && formula.estimate !== undefined
    for (const name of formula.uses) (isEstimated ? estimated : exact).add(name.id)
  }
  for (const choice of scheme.choices.values()) for (const name of choice.names) exact.add(name.id)
  return new Set([...estimated].filter((id) => !exact.has(id)))
}

/** Metrics that parts of a scheme name without a formula. */
function readById({ raw }: Scheme): readonly Id[] {
  const metrics = raw.metrics.flatMap((metric) => {
    if (metric.kind === 'earlier') return metric.metric
    return metric.kind === 'history' && 'metric' in metric.of ? metric.of.metric : []
  })
  const graded = indicatorsOf(raw).flatMap(({ indicator }) =>
    indicator.scoring?.kind === 'levels' ? indicator.scoring.of : [],
  )
  const deciders = (raw.bands?.forced?.deciders ?? []).map((decider) => decider.metric)
  const paid = (raw.pay?.components ?? []).flatMap((component) => {
    if (component.kind === 'tiers') return component.per ?? []
    const amount =
      component.kind === 'fixed'
        ? component.amount
        : component.kind === 'deduction'
          ? component.legalLimit?.minimumWage
          : undefined
    return typeof amount === 'object' && 'metric' in amount ? amount.metric : []
  })
  return [...metrics, ...graded, ...deciders, ...paid]
}
