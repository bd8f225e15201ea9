import type { RawFacts } from '../model/raw/facts.ts'
import type { Outcome } from '../model/raw/outcome.ts'
import { FastPerson, groupsOf } from './fast-person.ts'
import { HandOver } from './hand-over.ts'
import type { Plan } from './plan.ts'
import type { PlanWatching } from './plan-watching.ts'
import { runAlone } from './run-alone.ts'
import { Scratch } from './scratch.ts'
import { runSteps } from './step.ts'

/**
 * Runs a plan over everyone; gives the totals. People for whom something out of the ordinary came up, or whose calculation is to be
 * written down, are evaluated by `stageByStage`; where people are compared with one another, or there is no plan, that is everyone.
 * The outcomes are those that `stageByStage` gives for all.
 */
export function runPlan(plan: Plan | undefined, facts: RawFacts, watching: PlanWatching): Outcome['totals'] {
  if (plan === undefined) return allByStages(facts, watching)
  return plan.isAlone ? runAlone(plan, facts, watching) : runTogether(plan, facts, watching)
}

function runTogether(plan: Plan, facts: RawFacts, watching: PlanWatching): Outcome['totals'] {
  if (facts.people.some((person) => watching.isTraced(person.id))) return allByStages(facts, watching)
  const { scheme, frame, loading, stretches } = plan
  const groups = groupsOf(facts)
  const people = facts.people.map((person) => new FastPerson(person, facts.period, new Scratch(scheme, frame), groups))
  let going: readonly FastPerson[] = people
  for (const stretch of [{ for: 'each', steps: loading } as const, ...stretches]) {
    const isUsual = stretch.for === 'all' ? stretch.step(going) : going.every((run) => runSteps(stretch.steps, run))
    if (!isUsual) return allByStages(facts, watching)
    going = going.filter((run) => run.leftOut === undefined)
  }
  const outcomes = new HandOver(plan, watching)
  for (const [index, run] of people.entries()) outcomes.computed(run, index)
  return outcomes.totals()
}

function allByStages(facts: RawFacts, { stageByStage, visit }: PlanWatching): Outcome['totals'] {
  const { people, totals } = stageByStage(facts)
  people.forEach(visit)
  return totals
}
