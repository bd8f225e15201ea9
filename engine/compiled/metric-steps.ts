import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import type { Stage } from '../model/raw/outcome.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { computeMetric } from '../stages/compute-metrics.ts'
import type { Step, Steps } from './step.ts'

/** The metrics that become known in a stage, in the order in which they use one another. */
export function addMetrics(
  scheme: Scheme,
  stage: Stage,
  steps: Steps,
  isWanted: (metric: CompiledMetric) => boolean = () => true,
): void {
  for (const metric of scheme.metrics) {
    if (metric.name.known !== stage || metric.raw.kind === 'given' || !isWanted(metric)) continue
    const { formula } = metric
    if (formula !== undefined && formula.cohort.length > 0) {
      steps.all((people) => {
        fillCohortCalls(formula, people)
        return true
      })
    }
    steps.each(compute(scheme, metric, stage))
  }
}

function compute(scheme: Scheme, metric: CompiledMetric, stage: Stage): Step {
  const { slot } = metric.name
  return (run) => {
    run.frame[slot] = computeMetric(scheme, metric, stage, run)
    return true
  }
}
