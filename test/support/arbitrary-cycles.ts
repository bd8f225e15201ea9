import { compareCycles } from '../../engine/kernel/period.ts'
import type { Cycle, RawScheme } from '../../engine/model/raw/scheme.ts'
import type { Plan } from './arbitrary-plan.ts'

const cycles: readonly Cycle[] = ['month', 'quarter', 'half-year', 'year']

function coarserThan(cycle: Cycle): readonly Cycle[] {
  return cycles.filter((each) => compareCycles(each, cycle) > 0)
}

/** Coarser periods that the scheme is rolled up for. */
export function drawRollUps(plan: Plan): Pick<RawScheme, 'rollUps'> {
  const { draw } = plan
  const coarser = coarserThan(plan.cycle)
  if (coarser.length === 0 || !draw.chance(35)) return {}
  const rollUps = draw.some(coarser).map((cycle) => ({
    cycle,
    score: draw.pick(['sum', 'mean', 'last', 'max', 'min', 'anew', 'anew'] as const),
  }))
  return { rollUps }
}

/** The cycles in whose periods a part is decided or paid, where it says so. */
export function drawCycles({ draw, cycle }: Plan, percent: number): { cycles?: Cycle[] } {
  return draw.maybe(percent, () => ({ cycles: draw.some([cycle, ...coarserThan(cycle)]) }))
}
