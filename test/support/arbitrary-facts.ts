import { partsOf, periodOfCycle } from '../../engine/kernel/period.ts'
import type { RawFacts, RawGroup } from '../../engine/model/raw/facts.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'
import { drawGiven, drawParts } from './arbitrary-given.ts'
import { drawPerson } from './arbitrary-person.ts'
import { type Plan, teams } from './arbitrary-plan.ts'
import type { FactsPlan } from './arbitrary-values.ts'

/** Facts of one period for a scheme: from nobody up to a dozen people, mostly a few, and the groups they belong to. */
export function drawFacts({ draw, landmarks, ...plan }: Plan, scheme: RawScheme): RawFacts {
  const facts: FactsPlan = {
    draw,
    scheme,
    landmarks,
    posts: plan.posts ?? ['post1', 'post2'],
    departments: plan.departments ?? ['dept1', 'dept2'],
    absence: draw.pick(plan.isCalm ? [0, 0, 0, 0, 2] : [0, 0, 0, 3, 3, 12, 50]),
    breakage: draw.pick(plan.isCalm ? [0, 0, 0, 3] : [0, 0, 0, 6]),
  }
  const period = drawPeriod(facts)
  const size = draw.pick([1, 1, 2, 2, 3, 3, 4, 5, draw.chance(30) ? 12 : 6, draw.chance(20) ? 0 : 2])
  const people = Array.from({ length: size }, (_, index) => drawPerson(facts, period, index))
  const groups = drawGroups(facts, period)
  return mistaken(facts, { format: 1, period, people: draw.shuffled(people), ...(groups.length > 0 && { groups }) })
}

/** A period of the scheme's cycle, often one that ends a coarser one, or of a cycle that it is rolled up for. */
function drawPeriod({ draw, scheme }: FactsPlan): string {
  const month = `${draw.pick(['2026', '2026', '2024'])}-${draw.pick(['01', '02', '03', '03', '06', '12', '12', '05'])}`
  const coarser = (scheme.rollUps ?? []).map((each) => each.cycle)
  const cycle =
    draw.int(1, 250) === 1 ? 'year' : coarser.length > 0 && draw.chance(45) ? draw.pick(coarser) : scheme.cycle
  const period = periodOfCycle(month, cycle)
  return cycle === scheme.cycle && draw.chance(20) ? (partsOf(period.slice(0, 4), cycle)[0] ?? period) : period
}

function drawGroups(plan: FactsPlan, period: string): RawGroup[] {
  const all = [
    ...teams.map((id) => ({ kind: 'team' as const, id })),
    ...plan.departments.map((id) => ({ kind: 'department' as const, id })),
    { kind: 'company' as const, id: 'company' },
  ]
  return all
    .filter(() => !plan.draw.chance(plan.absence / 3))
    .map((head) => ({ ...head, ...drawGiven(plan, head.kind), ...drawParts(plan, period, head.kind) }))
    .filter((group) => Object.keys(group).length > 2)
}

/** Seldom something that is wrong with the facts as a whole. */
function mistaken({ draw }: FactsPlan, facts: RawFacts): RawFacts {
  const [first] = facts.people
  if (first === undefined || !draw.chance(1)) return facts
  return draw.pick([
    { ...facts, people: [...facts.people, first] },
    { ...facts, people: [{ ...first, facts: { ...first.facts, nothing: 1 } }] },
    { ...facts, period: '2026-Q5' },
  ])
}
