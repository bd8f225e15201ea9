import type { Bands, ForcedDistribution, Quantity, RawScheme, Veto } from '../../engine/model/raw/scheme.ts'
import { condition } from './arbitrary-condition.ts'
import { ascending, near } from './arbitrary-landmarks.ts'
import { namesAt, type Plan, quantity } from './arbitrary-plan.ts'
import { cohorts } from './arbitrary-scoring.ts'
import { weights } from './arbitrary-weights.ts'

/** Limits of the total, vetoes, rank and bands, as far as the plan has them. */
export function drawResults(plan: Plan): Pick<RawScheme, 'total' | 'vetoes' | 'rank' | 'bands'> {
  const { draw, bands } = plan
  const limits = totalLimits(plan)
  const vetoes = plan.hasIndicators && draw.chance(25) ? draw.list(1, 2, (index) => veto(plan, index)) : []
  // A veto may set a total below all others.
  const lowest = vetoes.some((each) => each.score !== undefined) ? undefined : limits.total?.floor
  return {
    ...limits,
    ...(vetoes.length > 0 && { vetoes }),
    ...(plan.hasRank && { rank: { within: draw.pick(cohorts), ties: draw.pick(['shared', 'dense'] as const) } }),
    ...(bands.length > 0 && { bands: drawBands(plan, lowest) }),
  }
}

function totalLimits(plan: Plan): Pick<RawScheme, 'total'> {
  const { draw, landmarks } = plan
  const number = () => near(draw, landmarks, 'score')
  const [floor = 0, cap = floor] = ascending([number(), number()])
  const limits = {
    ...draw.maybe(15, () => ({ cap: quantity(plan, cap, 'score') })),
    ...draw.maybe(20, () => ({ floor: quantity(plan, floor, 'score') })),
  }
  return Object.keys(limits).length > 0 ? { total: limits } : {}
}

function veto(plan: Plan, index: number): Veto {
  const { draw, bands } = plan
  const id = `veto${index + 1}`
  const score = () => ({ score: quantity(plan, draw.pick([0, 59.99, 80, -5]), 'score') })
  const band = () => ({ band: draw.pick(bands) })
  const sets = bands.length === 0 || draw.chance(50) ? score() : draw.chance(50) ? band() : { ...score(), ...band() }
  return { id, name: `否决${id}`, when: condition(plan, 'total'), ...sets }
}

/** The last row is open, or begins at the lowest total that can come about before it is rounded. */
function drawBands(plan: Plan, lowest: Quantity | undefined): Bands {
  const { draw, landmarks, bands } = plan
  const drawn = ascending(draw.list(bands.length + 2, bands.length + 4, () => near(draw, landmarks, 'score')))
  const from = drawn.toReversed()
  const above = from[bands.length - 2] ?? Number.POSITIVE_INFINITY
  const last = typeof lowest === 'number' && lowest < above && draw.chance(70) ? { from: lowest } : {}
  const rows = bands.map((id, index) => ({
    id,
    name: `等级${id}`,
    ...(index < bands.length - 1 ? { from: quantity(plan, from[index] ?? -index, 'score') } : last),
    ...draw.maybe(95, () => ({ coefficient: quantity(plan, draw.pick([1.2, 1, 0.8, 0])) })),
  }))
  return { rows, ...draw.maybe(40, () => ({ forced: forced(plan) })) }
}

function forced(plan: Plan): ForcedDistribution {
  const { draw } = plan
  const bands = draw.some(plan.bands)
  const shares = weights(draw, bands.length)
  const numbers = namesAt(plan, 'rank').filter((name) => name.type === 'number' && /^[mdeh]\d+$/.test(name.id))
  const decider = () => ({ metric: draw.pick(numbers).id, better: draw.pick(['higher', 'lower'] as const) })
  return {
    within: draw.pick(['everyone', 'everyone', ...cohorts]),
    ...draw.maybe(40, () => ({ smallestGroup: draw.int(1, 4) })),
    rows: bands.map((band, index) => ({ band, percent: quantity(plan, shares[index] ?? 0, 'percent') })),
    seatTies: draw.pick(['higher-band', 'lower-band']),
    peopleTies: draw.pick(['up', 'down']),
    ...(numbers.length > 0 && draw.maybe(40, () => ({ deciders: draw.list(1, 2, decider) }))),
  }
}
