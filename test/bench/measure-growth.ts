import type { GrowthOf } from './bench-report.ts'
import { benchFacts } from './bench-scheme.ts'
import type { Contender, ContenderId } from './contender.ts'
import type { Manner } from './manner.ts'
import { measureInTurn, type Runner } from './measure-in-turn.ts'
import { median } from './median.ts'
import type { Plan } from './plan.ts'

/** Time per person with the largest cohort ÷ with the smallest. Both in turn, round by round: a machine is not equally busy all the time. */
export async function measureGrowth(
  contenders: readonly Contender[],
  manner: Manner,
  plan: Plan,
): Promise<ReadonlyMap<ContenderId, GrowthOf>> {
  const [small, large] = [benchFacts(plan.sizes[0] ?? 0), benchFacts(plan.sizes.at(-1) ?? 0)]
  const turns = contenders.flatMap((contender) => [
    { contender, facts: small },
    { contender, facts: large },
  ])
  const runners = await measureInTurn(turns, manner, plan)
  return new Map(contenders.map(({ id }) => [id, growthOf(runners.filter(({ contender }) => contender.id === id))]))
}

function growthOf([small, large]: readonly Runner[]): GrowthOf {
  const paired = (time: 'wall' | 'cpu') =>
    median((large?.samples ?? []).map((each, round) => each[time] / (small?.samples[round]?.[time] ?? Number.NaN)))
  return { wall: paired('wall'), cpu: paired('cpu') }
}
