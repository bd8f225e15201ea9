import { indicatorsOf } from '../../engine/model/indicators-of.ts'
import type { RawFactValues, RawPart, RawRating } from '../../engine/model/raw/facts.ts'
import type { GivenMetric, RatingsScoring } from '../../engine/model/raw/scheme.ts'
import { compareCycles, cycleOf, partsOf } from '../../engine/kernel/period.ts'
import { near } from './arbitrary-landmarks.ts'
import { grades } from './arbitrary-plan.ts'
import { type FactsPlan, factValue } from './arbitrary-values.ts'

export type Owner = 'person' | 'team' | 'department' | 'company'

interface Given {
  facts?: RawFactValues
  ratings?: RawRating[]
}

/** Facts and ratings of a person or a group in one period: of every metric and indicator that looks for them there. */
export function drawGiven(plan: FactsPlan, owner: Owner): Given {
  const { draw } = plan
  const present = metricsOf(plan, owner).filter(() => !draw.chance(plan.absence))
  const facts = Object.fromEntries(present.map((metric) => [metric.id, factValue(plan, metric)]))
  const ratings = drawRatings(plan, owner)
  return { ...(present.length > 0 && { facts }), ...(ratings.length > 0 && { ratings }) }
}

function metricsOf({ scheme }: FactsPlan, owner: Owner): readonly GivenMetric[] {
  return scheme.metrics.filter((metric) => metric.kind === 'given').filter(({ scope = 'person' }) => scope === owner)
}

function drawRatings(plan: FactsPlan, owner: Owner): RawRating[] {
  const { draw, scheme } = plan
  return indicatorsOf(scheme).flatMap(({ indicator }) => {
    const { scoring } = indicator
    if (scoring?.kind !== 'ratings' || (scoring.scope ?? 'person') !== owner) return []
    return scoring.raters
      .filter(() => !draw.chance(plan.absence))
      .flatMap(({ rater }) => draw.list(1, draw.pick([1, 1, 2, 3]), () => rating(plan, indicator.id, rater, scoring)))
  })
}

function rating(plan: FactsPlan, indicator: string, rater: string, { levels, min, max }: RatingsScoring): RawRating {
  const { draw } = plan
  const base = { indicator, rater, ...draw.maybe(30, () => ({ by: '评分人' })) }
  if (draw.chance(plan.breakage)) {
    return { ...base, ...draw.pick([{ rating: 1e14 }, { rating: -1 }, { rating: '9'.repeat(15) }, { level: '没有' }]) }
  }
  if (levels === undefined) return { ...base, rating: within(near(draw, plan.landmarks, 'score'), min, max) }
  const level = draw.pick(grades)
  return level === '优' && draw.chance(30) ? { ...base, level, rating: draw.pick([90, 95.5, 100]) } : { ...base, level }
}

function within(value: number, min: RatingsScoring['min'], max: RatingsScoring['max']): number {
  // A parameter as limit may be passed: a rating out of range.
  const [low, high] = [typeof min === 'number' ? min : 0, typeof max === 'number' ? max : value]
  return Math.max(Math.min(value, high), low)
}

/** The smaller periods inside a period, of one cycle, seldom one of them left out. */
export function drawParts(plan: FactsPlan, period: string, owner: Owner): { parts?: RawPart[] } {
  const { draw } = plan
  const finer = finerCycles(plan, period)
  if (finer.length === 0 || !draw.chance(needsParts(plan) ? 92 : 25)) return {}
  const cycle = draw.pick(finer)
  const periods = partsOf(period, cycle).filter(() => !draw.chance(plan.absence / 4))
  const parts = periods.map((part) => ({ period: part, ...drawGiven(plan, owner) }))
  return parts.length > 0 ? { parts } : {}
}

function finerCycles({ scheme }: FactsPlan, period: string) {
  const wanted = indicatorsOf(scheme).flatMap(({ indicator }) => indicator.cycle ?? [])
  const all = wanted.length > 0 ? wanted : (['month', scheme.cycle] as const)
  return all.filter((cycle) => compareCycles(cycle, cycleOf(period)) < 0)
}

function needsParts({ scheme }: FactsPlan): boolean {
  return indicatorsOf(scheme).some(({ indicator }) => indicator.cycle !== undefined)
}
