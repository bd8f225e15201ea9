import type { RatingsScoring } from '../../engine/model/raw/scheme.ts'
import { type Plan, quantity } from './arbitrary-plan.ts'
import { weights } from './arbitrary-weights.ts'

/** Ratings by some of the rater groups, on levels or on a scale of numbers. */
export function ratingsScoring(plan: Plan): RatingsScoring {
  const { draw, posts } = plan
  const raters = draw.some(plan.raters)
  const shares = weights(draw, raters.length)
  return {
    kind: 'ratings',
    ...draw.maybe(30, () => ({ scope: draw.pick(['person', 'team', 'department', 'company'] as const) })),
    raters: raters.map((rater, index) => ({
      rater,
      weight: quantity(plan, shares[index] ?? 0, 'percent'),
      ...(posts && draw.maybe(20, () => ({ posts: draw.some(posts) }))),
    })),
    ...(draw.chance(35) ? levels(plan) : range(plan)),
    ...draw.maybe(20, () => ({ times: quantity(plan, draw.pick([5, 20, 0.5])) })),
    whenRaterMissing: draw.pick(['block', 'redistribute', 'redistribute', 'zero']),
  }
}

function levels(plan: Plan): Pick<RatingsScoring, 'levels'> {
  const { draw } = plan
  return {
    levels: [
      { level: '优', score: quantity(plan, 100), ...draw.maybe(40, () => ({ from: quantity(plan, 90) })) },
      { level: '良', score: quantity(plan, 80) },
      { level: '差', score: quantity(plan, draw.pick([0, 59.99])) },
    ],
  }
}

function range(plan: Plan): Pick<RatingsScoring, 'min' | 'max'> {
  const { draw } = plan
  return {
    ...draw.maybe(40, () => ({ min: quantity(plan, draw.pick([0, 60])) })),
    ...draw.maybe(70, () => ({ max: quantity(plan, 100) })),
  }
}
