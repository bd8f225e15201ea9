import { compareCycles } from '../../engine/kernel/period.ts'
import type { Cycle, Indicator } from '../../engine/model/raw/scheme.ts'
import { ascending, near } from './arbitrary-landmarks.ts'
import { rollUps } from './arbitrary-metrics.ts'
import { drawLimits, type Plan, quantity } from './arbitrary-plan.ts'
import { attainmentSteps, scoring } from './arbitrary-scoring.ts'
import { weights } from './arbitrary-weights.ts'

/** The tree of indicators: a level whose weights add up to 100 in every post, with levels below some of them. */
export function drawIndicators(plan: Plan): Indicator[] {
  const ids = idsFrom(1)
  if (plan.draw.chance(12)) return tableLevel(plan, ids)
  const isOnlyAdded = plan.draw.chance(3)
  return isOnlyAdded ? plan.draw.list(1, 2, () => addedIndicator(plan, ids)) : level(plan, 0, ids)
}

type Ids = () => string

function idsFrom(first: number): Ids {
  let next = first
  return () => `ind${next++}`
}

function level(plan: Plan, depth: number, ids: Ids): Indicator[] {
  const { draw } = plan
  const count = draw.pick(depth === 0 ? [1, 1, 2, 2, 3, 4] : [1, 2, 2])
  const shares = weights(draw, count)
  const own = ownWeights(plan, count)
  const shared = shares.map((weight, index): Indicator => {
    const base = { id: ids(), weight: quantity(plan, weight, 'percent') }
    const weighted = { ...base, name: `指标${base.id}`, ...own(index), ...redistributed(plan) }
    return draw.chance(depth < 2 ? 18 : 0)
      ? {
          ...weighted,
          ...limits(plan),
          ...draw.maybe(3, () => ({ cycle: plan.cycle })),
          children: level(plan, depth + 1, ids),
        }
      : { ...weighted, ...leaf(plan) }
  })
  return [...divided(plan, shared, ids), ...(draw.chance(12) ? [addedIndicator(plan, ids)] : [])]
}

/** Nothing but step tables by attainment that count for everyone: the level that has the shortest way of all. */
function tableLevel(plan: Plan, ids: Ids): Indicator[] {
  const { draw } = plan
  return weights(draw, draw.int(1, 5)).map((weight): Indicator => {
    const id = ids()
    const base = { id, name: `指标${id}`, weight: quantity(plan, weight, 'percent') }
    return {
      ...base,
      ...draw.maybe(40, () => ({ whenMissing: draw.pick(['block', 'zero', 'exclude', 'carry'] as const) })),
      scoring: attainmentSteps(plan) ?? scoring(plan),
    }
  })
}

/** Other weights for one of the posts; they too add up to 100. */
function ownWeights(plan: Plan, count: number): (index: number) => Pick<Indicator, 'weights'> {
  const { draw, posts } = plan
  if (posts === undefined || !draw.chance(30)) return () => ({})
  const chosen = draw.some(posts)
  const shares = weights(draw, count)
  return (index) => ({ weights: [{ posts: chosen, weight: quantity(plan, shares[index] ?? 0, 'percent') }] })
}

function redistributed(plan: Plan): Partial<Indicator> {
  const found = drawLimits(plan, 20)
  return Object.keys(found).length > 0
    ? { ...found, redistributed: true }
    : plan.draw.maybe(3, () => ({ redistributed: true }))
}

/** Where there are two posts, seldom one indicator for the one and another with the same weight for the other. */
function divided(plan: Plan, level: readonly Indicator[], ids: Ids): Indicator[] {
  const { draw, posts } = plan
  const [first, ...others] = level
  const [post, other] = posts ?? []
  const isPlain = first !== undefined && first.posts === undefined && first.departments === undefined
  if (post === undefined || other === undefined || !isPlain || !draw.chance(10)) return [...level]
  const twin = { id: ids(), weight: first.weight ?? 0, ...(first.weights && { weights: first.weights }) }
  return [{ ...first, posts: [post] }, { ...twin, name: `指标${twin.id}`, posts: [other], ...leaf(plan) }, ...others]
}

function addedIndicator(plan: Plan, ids: Ids): Indicator {
  const id = ids()
  return { id, name: `指标${id}`, added: true, ...drawLimits(plan, 15), ...leaf(plan) }
}

function leaf(plan: Plan): Partial<Indicator> {
  const { draw } = plan
  return {
    ...limits(plan),
    ...draw.maybe(55, () => ({ whenMissing: draw.pick(['block', 'zero', 'exclude', 'carry'] as const) })),
    ...draw.maybe(14, () => cycle(plan)),
    scoring: scoring(plan),
  }
}

const cycles: readonly Cycle[] = ['month', 'quarter', 'half-year', 'year']

function cycle({ draw, cycle: usual }: Plan): Partial<Indicator> {
  const own = draw.pick(cycles.filter((each) => Math.abs(compareCycles(each, usual)) <= 3 || each === 'year'))
  return {
    cycle: own,
    ...draw.maybe(60, () => ({ rollUp: draw.pick(rollUps) })),
    ...draw.maybe(60, () => ({ betweenCycles: draw.pick(['exclude', 'carry'] as const) })),
  }
}

function limits(plan: Plan): Pick<Indicator, 'cap' | 'floor'> {
  const { draw, landmarks } = plan
  const number = () => near(draw, landmarks, 'score')
  const [floor = 0, cap = floor] = ascending([number(), number()])
  return {
    ...draw.maybe(20, () => ({ cap: quantity(plan, cap, 'score') })),
    ...draw.maybe(15, () => ({ floor: quantity(plan, floor, 'score') })),
  }
}
