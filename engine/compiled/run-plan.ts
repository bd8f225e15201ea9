import type { RawFacts, RawGroup, RawPerson } from '../model/raw/facts.ts'
import type { Outcome, PersonOutcome } from '../model/raw/outcome.ts'
import type { GroupKind } from '../model/raw/scheme.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { RowHits } from '../model/row-hits.ts'
import type { Value } from '../model/value.ts'
import type { Watching } from '../stages/gather-runs.ts'
import { FastPerson, type Groups, type Scratch } from './fast-person.ts'
import type { Plan } from './plan.ts'
import type { RowCounter } from './row-counters.ts'
import { Totals } from './totals.ts'

/** What is looked at while a plan runs. */
export interface PlanWatching extends Watching {
  /** Told of everyone's outcome, with the person's place in the facts. */
  readonly visit: (outcome: PersonOutcome, index: number) => void
  /** `places`: where the people stand in the facts that they are taken from. */
  readonly stageByStage: (facts: RawFacts, places?: readonly number[]) => Outcome
}

/**
 * Runs a plan over everyone; gives the totals. People for whom something out of the ordinary came up, or whose calculation is to be
 * written down, are evaluated by `stageByStage`; where people are compared with one another, or there is no plan, that is everyone.
 * The outcomes are those that `stageByStage` gives for all.
 */
export function runPlan(plan: Plan | undefined, facts: RawFacts, watching: PlanWatching): Outcome['totals'] {
  if (plan === undefined) return allByStages(facts, watching)
  return plan.isAlone ? runAlone(plan, facts, watching) : runTogether(plan, facts, watching)
}

/** One person after the other, from the facts to the outcome, all in the same frame. */
function runAlone(
  plan: Plan,
  facts: RawFacts,
  { isTraced, rowHits, visit, stageByStage }: PlanWatching,
): Outcome['totals'] {
  const groups = groupsOf(facts)
  const steps = plan.stretches.flatMap((stretch) => (stretch.for === 'each' ? stretch.steps : []))
  const { writePerson } = plan
  const totals = new Totals(plan.scheme)
  const scratch = scratchFor(plan)
  const counters = countersFor(plan, rowHits)
  const unusual: number[] = []
  // A loop: code made for a callback that lives for one run would have to be made again for the next.
  for (let index = 0; index < facts.people.length; index += 1) {
    const run = nextPerson(plan, facts, index, scratch, groups)
    const isUsual = !isTraced(run.person.id) && runSteps(steps, run)
    if (isUsual) {
      const outcome = writePerson(run)
      totals.add(outcome, run)
      if (counters !== undefined) countRows(counters, run)
      visit(outcome, index)
    } else unusual.push(index)
  }
  if (unusual.length === 0) return totals.write()
  const some = unusual.flatMap((index) => facts.people[index] ?? [])
  const others = stageByStage({ ...facts, people: some }, unusual)
  for (const [at, outcome] of others.people.entries()) {
    totals.addWritten(outcome)
    visit(outcome, unusual[at] as number)
  }
  return totals.write()
}

/** The next person, in the frame that everyone starts from. */
function nextPerson(
  { frame }: Plan,
  { people, period }: RawFacts,
  index: number,
  scratch: Scratch,
  groups: Groups,
): FastPerson {
  for (let slot = 0; slot < frame.length; slot += 1) scratch.frame[slot] = frame[slot] as Value
  scratch.amounts.fill(undefined)
  scratch.scoreTexts.fill(undefined)
  return new FastPerson(people[index] as RawPerson, period, scratch, groups)
}

function runTogether(plan: Plan, facts: RawFacts, watching: PlanWatching): Outcome['totals'] {
  if (facts.people.some((person) => watching.isTraced(person.id))) return allByStages(facts, watching)
  const groups = groupsOf(facts)
  const people = facts.people.map((person) => new FastPerson(person, facts.period, scratchFor(plan), groups))
  let going: readonly FastPerson[] = people
  for (const stretch of plan.stretches) {
    const isUsual = stretch.for === 'all' ? stretch.step(going) : going.every((run) => runSteps(stretch.steps, run))
    if (!isUsual) return allByStages(facts, watching)
    going = going.filter((run) => run.leftOut === undefined)
  }
  const { writePerson } = plan
  const totals = new Totals(plan.scheme)
  const counters = countersFor(plan, watching.rowHits)
  for (const [index, run] of people.entries()) {
    const outcome = writePerson(run)
    totals.add(outcome, run)
    if (counters !== undefined) countRows(counters, run)
    watching.visit(outcome, index)
  }
  return totals.write()
}

function allByStages(facts: RawFacts, { stageByStage, visit }: PlanWatching): Outcome['totals'] {
  const { people, totals } = stageByStage(facts)
  people.forEach(visit)
  return totals
}

interface Counting {
  readonly count: RowCounter['count']
  readonly counts: number[]
}

function countersFor({ rowCounters }: Plan, hits: RowHits | undefined): readonly Counting[] | undefined {
  return hits && rowCounters.map(({ list, count }) => ({ count, counts: hits.get(list) ?? [] }))
}

function countRows(counters: readonly Counting[], run: FastPerson): void {
  if (run.leftOut !== undefined) return
  for (const { count, counts } of counters) count(run, counts)
}

/** No fact has been read. Loading fills in or clears the slots of the given metrics; nothing else is ever a number here. */
function scratchFor({ frame, scheme }: Plan): Scratch {
  return {
    frame: frame.slice(),
    numbers: new Float64Array(frame.length).fill(Number.NaN),
    error: new Float64Array(1),
    amounts: new Array<undefined>(scheme.components.length).fill(undefined),
    scoreTexts: indicatorsOf(scheme.raw).map(() => undefined),
  }
}

function runSteps(steps: readonly ((run: FastPerson) => boolean)[], run: FastPerson): boolean {
  for (const step of steps) {
    if (!step(run)) return false
    if (run.leftOut !== undefined) return true
  }
  return true
}

function groupsOf(facts: RawFacts): Groups {
  const groups = new Map<GroupKind, Map<string, RawGroup>>()
  for (const group of facts.groups ?? []) {
    const ofKind = groups.get(group.kind) ?? new Map<string, RawGroup>()
    groups.set(group.kind, ofKind.set(group.id, group))
  }
  return groups
}
