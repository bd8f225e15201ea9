import type { RawFacts, RawPerson } from '../model/raw/facts.ts'
import type { Outcome } from '../model/raw/outcome.ts'
import { FastPerson, groupsOf } from './fast-person.ts'
import { HandOver } from './hand-over.ts'
import type { Plan } from './plan.ts'
import type { PlanWatching } from './plan-watching.ts'
import { Scratch } from './scratch.ts'
import { runSteps } from './step.ts'

/**
 * So many people's facts are read before the first of them is computed. Those of a large file are in no cache: read in one go they are
 * waited for together, not person by person between the computations that need them. More would no longer fit into the nearest cache.
 */
export const portion = 32

/** People for whom nobody else matters, from the facts to the outcome, in the same few scratches. */
export function runAlone(plan: Plan, facts: RawFacts, watching: PlanWatching): Outcome['totals'] {
  const { people } = facts
  const steps = plan.stretches.flatMap((stretch) => (stretch.for === 'each' ? stretch.steps : []))
  const outcomes = new HandOver(plan, watching)
  const loader = new Loader(plan, facts, watching.isTraced)
  const unusual: number[] = []
  // Loops: code made for a callback that lives for one run would have to be made again for the next.
  for (let from = 0; from < people.length; from += portion) {
    const runs = loader.load(from)
    for (let place = 0; place < runs.length; place += 1) {
      const run = runs[place]
      const isUsual = run !== undefined && (run.leftOut !== undefined || runSteps(steps, run))
      if (isUsual) outcomes.computed(run, from + place)
      else unusual.push(from + place)
    }
  }
  if (unusual.length === 0) return outcomes.totals()
  const some = unusual.flatMap((index) => people[index] ?? [])
  const others = watching.stageByStage({ ...facts, people: some }, unusual)
  for (const [at, outcome] of others.people.entries()) outcomes.written(outcome, unusual[at] as number)
  return outcomes.totals()
}

/** Loads portions of people. */
class Loader {
  readonly #plan: Plan
  readonly #facts: RawFacts
  readonly #groups: FastPerson['groups']
  readonly #isTraced: PlanWatching['isTraced']
  readonly #scratches: readonly Scratch[]

  constructor(plan: Plan, facts: RawFacts, isTraced: PlanWatching['isTraced']) {
    this.#plan = plan
    this.#facts = facts
    this.#groups = groupsOf(facts)
    this.#isTraced = isTraced
    const length = Math.min(portion, facts.people.length)
    this.#scratches = Array.from({ length }, () => new Scratch(plan.scheme, plan.frame))
  }

  /** The portion that begins here; undefined: not for the plan. They are in use until the next is loaded. */
  load(from: number): readonly (FastPerson | undefined)[] {
    const { people } = this.#facts
    const runs: (FastPerson | undefined)[] = []
    for (let index = from; index < people.length && runs.length < portion; index += 1) {
      runs.push(this.#loadOne(people[index] as RawPerson, this.#scratches[index - from] as Scratch))
    }
    return runs
  }

  #loadOne(person: RawPerson, scratch: Scratch): FastPerson | undefined {
    if (this.#isTraced(person.id)) return undefined
    scratch.clear()
    const run = new FastPerson(person, this.#facts.period, scratch, this.#groups)
    return runSteps(this.#plan.loading, run) ? run : undefined
  }
}
