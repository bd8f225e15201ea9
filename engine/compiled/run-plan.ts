import type { RawFacts, RawGroup, RawPerson } from '../model/raw/facts.ts'
import type { Outcome, PersonOutcome } from '../model/raw/outcome.ts'
import type { GroupKind } from '../model/raw/scheme.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { Value } from '../model/value.ts'
import { FastPerson, type Groups, type Scratch } from './fast-person.ts'
import type { Plan } from './plan.ts'
import { Totals } from './totals.ts'

/** `places`: where the people stand in the facts that they are taken from. */
type StageByStage = (facts: RawFacts, places?: readonly number[]) => Outcome

/**
 * Runs a plan over everyone. People for whom something out of the ordinary came up, or whose calculation is to be written down, are
 * evaluated by `stageByStage`; where people are compared with one another, that is everyone. The outcome is the one that
 * `stageByStage` gives for all.
 */
export function runPlan(
  plan: Plan,
  facts: RawFacts,
  isTraced: (id: string) => boolean,
  stageByStage: StageByStage,
): Outcome {
  return plan.isAlone ? runAlone(plan, facts, isTraced, stageByStage) : runTogether(plan, facts, isTraced, stageByStage)
}

/** One person after the other, from the facts to the outcome, all in the same frame. */
function runAlone(plan: Plan, facts: RawFacts, isTraced: (id: string) => boolean, stageByStage: StageByStage): Outcome {
  const groups = groupsOf(facts)
  const steps = plan.stretches.flatMap((stretch) => (stretch.for === 'each' ? stretch.steps : []))
  const { writePerson } = plan
  const totals = new Totals(plan.scheme)
  const scratch = scratchFor(plan)
  const unusual: number[] = []
  const people: (PersonOutcome | undefined)[] = []
  // A loop: code made for a callback that lives for one run would have to be made again for the next.
  for (let index = 0; index < facts.people.length; index += 1) {
    const run = nextPerson(plan, facts, index, scratch, groups)
    const isUsual = !isTraced(run.person.id) && runSteps(steps, run)
    if (isUsual) {
      const outcome = writePerson(run)
      totals.add(outcome, run)
      people.push(outcome)
    } else {
      unusual.push(index)
      people.push(undefined)
    }
  }
  if (unusual.length > 0) {
    const some = unusual.flatMap((index) => facts.people[index] ?? [])
    const others = stageByStage({ ...facts, people: some }, unusual)
    unusual.forEach((index, at) => {
      people[index] = others.people[at]
    })
    for (const outcome of others.people) totals.addWritten(outcome)
  }
  return outcomeOf(plan, facts, people as PersonOutcome[], totals)
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

function runTogether(
  plan: Plan,
  facts: RawFacts,
  isTraced: (id: string) => boolean,
  stageByStage: StageByStage,
): Outcome {
  if (facts.people.some((person) => isTraced(person.id))) return stageByStage(facts)
  const groups = groupsOf(facts)
  const people = facts.people.map((person) => new FastPerson(person, facts.period, scratchFor(plan), groups))
  let going: readonly FastPerson[] = people
  for (const stretch of plan.stretches) {
    const isUsual = stretch.for === 'all' ? stretch.step(going) : going.every((run) => runSteps(stretch.steps, run))
    if (!isUsual) return stageByStage(facts)
    going = going.filter((run) => run.leftOut === undefined)
  }
  const { writePerson } = plan
  const totals = new Totals(plan.scheme)
  const outcomes = people.map((run) => {
    const outcome = writePerson(run)
    totals.add(outcome, run)
    return outcome
  })
  return outcomeOf(plan, facts, outcomes, totals)
}

function outcomeOf(plan: Plan, facts: RawFacts, people: PersonOutcome[], totals: Totals): Outcome {
  return { format: 1, scheme: plan.scheme.raw.id, period: facts.period, people, totals: totals.write() }
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
