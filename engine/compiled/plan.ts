import type { Scheme } from '../compile/scheme.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import type { PersonOutcome } from '../model/raw/outcome.ts'
import type { Frame } from '../model/value.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { prorateOne } from '../stages/prorate.ts'
import { isRolledUp } from '../stages/rolled-up-period.ts'
import { addConsequences } from './consequence-steps.ts'
import type { FastPerson } from './fast-person.ts'
import { addGrade, addRank } from './grade-steps.ts'
import { commonFrame, loadingSteps } from './load-steps.ts'
import { addMetrics } from './metric-steps.ts'
import { addPay } from './pay-steps.ts'
import { type RowCounter, rowCounters } from './row-counters.ts'
import { addScores } from './score-steps.ts'
import { type Step, type Stretch, Steps } from './step.ts'
import { addVetoes } from './veto-steps.ts'
import { personWriter } from './write-person.ts'
import { indicatorsOf } from '../model/indicators-of.ts'

/** A scheme made ready for one period: what to do, in order, and the frame that everyone starts from. */
export interface Plan {
  readonly scheme: Scheme
  readonly period: PeriodKey
  readonly frame: Frame
  /** Reads someone's facts and finds out who is in; the first thing to do. */
  readonly loading: readonly Step[]
  readonly stretches: readonly Stretch[]
  /** Writes someone's outcome. Made once, so that the shapes of outcomes stay known from run to run. */
  readonly writePerson: (run: FastPerson) => PersonOutcome
  /** For whoever wants to know which rows of tables were taken. */
  readonly rowCounters: readonly RowCounter[]
  /** Nothing compares people: whoever meets something out of the ordinary does not concern the others. */
  readonly isAlone: boolean
}

const plans = new WeakMap<Scheme, Map<PeriodKey, Plan | undefined>>()

/** The plan of a scheme for a period, made once; undefined where results of other periods make up this one's scores. */
export function planFor(scheme: Scheme, period: PeriodKey): Plan | undefined {
  const known = plans.get(scheme) ?? new Map<PeriodKey, Plan | undefined>()
  if (!known.has(period)) known.set(period, makePlan(scheme, period))
  plans.set(scheme, known)
  return known.get(period)
}

/** The story of `evaluate`, stage by stage, as steps. */
function makePlan(scheme: Scheme, period: PeriodKey): Plan | undefined {
  const hasOwnCycles = indicatorsOf(scheme.raw).some(({ indicator }) => indicator.cycle !== undefined)
  if (isRolledUp(scheme, period) || hasOwnCycles) return undefined
  const steps = new Steps()
  addMetrics(scheme, 'facts', steps, (metric) => !metric.usesProration)
  addProration(scheme, steps)
  addMetrics(scheme, 'facts', steps, (metric) => metric.usesProration)
  addScores(scheme, steps)
  addMetrics(scheme, 'scores', steps)
  addMetrics(scheme, 'total', steps)
  addVetoes(scheme, steps)
  addRank(scheme, steps)
  addMetrics(scheme, 'rank', steps)
  addGrade(scheme, steps)
  addMetrics(scheme, 'band', steps)
  addConsequences(scheme, period, steps)
  addMetrics(scheme, 'consequences', steps)
  addPay(scheme, period, steps)
  const isAlone = steps.stretches.every((stretch) => stretch.for === 'each')
  return {
    scheme,
    period,
    frame: commonFrame(scheme, period),
    loading: loadingSteps(scheme, period),
    stretches: steps.stretches,
    writePerson: personWriter(scheme),
    rowCounters: rowCounters(scheme, period),
    isAlone,
  }
}

function addProration(scheme: Scheme, steps: Steps): void {
  const formula = scheme.proration?.formula
  if (formula !== undefined && formula.cohort.length > 0) {
    steps.all((people) => {
      fillCohortCalls(formula, people)
      return true
    })
  }
  if (scheme.proration === undefined) return
  steps.each((run) => {
    prorateOne(scheme, run)
    return true
  })
}
