import type { Metric, RawScheme } from '../../engine/model/raw/scheme.ts'
import { condition } from './arbitrary-condition.ts'
import { consequences } from './arbitrary-consequences.ts'
import { drawRollUps } from './arbitrary-cycles.ts'
import type { Draw } from './arbitrary-draw.ts'
import { historyMetric } from './arbitrary-history-metrics.ts'
import { drawIndicators } from './arbitrary-indicators.ts'
import { derivedMetric, earlierMetric, givenMetric } from './arbitrary-metrics.ts'
import { drawPay } from './arbitrary-pay.ts'
import { drawLimits, drawPlan, type Known, type Plan, roundingModes } from './arbitrary-plan.ts'
import { drawResults } from './arbitrary-results.ts'
import { indicatorsOf } from '../../engine/model/indicators-of.ts'

/** A scheme, mostly one that compiles, and what it was drawn around: facts are drawn around the same. */
export function drawScheme(draw: Draw): { scheme: RawScheme; plan: Plan } {
  const plan = drawPlan(draw)
  const early = earlyMetrics(plan)
  const indicators = plan.hasIndicators ? drawIndicators(plan) : []
  plan.names.push(...resultNames(plan, indicators))
  const late = lateMetrics(plan)
  const results = { ...drawParticipants(plan), ...drawResults(plan), ...drawConsequences(plan) }
  plan.names.push(...consequenceNames(plan))
  const pay = plan.components.length > 0 ? { pay: drawPay(plan) } : {}
  const scheme: RawScheme = {
    ...drawHead(plan),
    metrics: draw.shuffled([...early, ...late]),
    indicators,
    ...results,
    ...pay,
    // Every part has said by now which parameters it takes its numbers from.
    ...(plan.parameters.length > 0 && { parameters: plan.parameters }),
  }
  return { scheme, plan }
}

function drawHead(plan: Plan): Omit<RawScheme, 'metrics' | 'indicators'> {
  const { draw } = plan
  return {
    format: 1,
    id: 'fuzz',
    name: '随机方案',
    cycle: plan.cycle,
    ...drawRollUps(plan),
    money: { currency: 'CNY', scale: draw.pick([2, 2, 2, 0, 4]), rounding: draw.pick(['half-up', ...roundingModes]) },
    score: {
      scale: draw.pick([2, 2, 2, 0, 1, 4]),
      rounding: draw.pick(['half-up', ...roundingModes]),
      ...draw.maybe(40, () => ({ at: draw.pick(['total', 'every-score'] as const) })),
    },
    ...(plan.departments && { departments: named(plan.departments) }),
    ...(plan.posts && { posts: named(plan.posts) }),
    raters: named(plan.raters),
  }
}

function drawConsequences(plan: Plan): Pick<RawScheme, 'rewards' | 'penalties'> {
  const { rewards, penalties } = plan
  return {
    ...(rewards.length > 0 && { rewards: consequences(plan, rewards) }),
    ...(penalties.length > 0 && { penalties: consequences(plan, penalties) }),
  }
}

function named(ids: readonly string[]) {
  return ids.map((id) => ({ id, name: `名称${id}` }))
}

function earlyMetrics(plan: Plan): Metric[] {
  const { draw } = plan
  const given = draw.list(2, 6, (index) => givenMetric(plan, index))
  const derived = draw.list(0, 2, (index) => derivedMetric(plan, `d${index + 1}`, 'facts'))
  const earlier = draw.chance(25) ? earlierMetric(plan, 'e1') : undefined
  const history = draw.chance(25) ? [historyMetric(plan, 'h1')] : []
  return [...given, ...derived, ...(earlier ? [earlier] : []), ...history]
}

/** Metrics over scores and what follows from them. */
function lateMetrics(plan: Plan): Metric[] {
  const { draw } = plan
  const stage = () => draw.pick(['scores', 'total', 'rank', 'band'] as const)
  const derived = draw.chance(30) ? draw.list(1, 2, (index) => derivedMetric(plan, `d${index + 7}`, stage())) : []
  return [...derived, ...(draw.chance(20) ? [historyMetric(plan, 'h2')] : [])]
}

function resultNames(plan: Plan, indicators: RawScheme['indicators']): Known[] {
  const number = { type: 'number' } as const
  const scores = indicatorsOf({ indicators } as RawScheme).map(
    ({ indicator }): Known => ({ ...number, id: `score:${indicator.id}`, unit: 'score', stage: 'scores' }),
  )
  return [
    ...scores,
    ...(indicators.length > 0 ? [{ ...number, id: 'total', unit: 'score', stage: 'total' } as const] : []),
    ...(plan.hasRank ? [{ ...number, id: 'rank', unit: 'count', stage: 'rank' } as const] : []),
    ...(plan.bands.length > 0 ? [{ type: 'text', id: 'band', stage: 'band', levels: plan.bands } as const] : []),
    ...(plan.bands.length > 0 ? [{ ...number, id: 'coefficient', unit: 'number', stage: 'band' } as const] : []),
  ]
}

/** What rewards and penalties came to: drawn parts of pay may look at it, the components that pay it are drawn apart. */
function consequenceNames({ rewards, penalties }: Plan): Known[] {
  const ids = [
    ...rewards.map((id) => `reward:${id}`),
    ...penalties.map((id) => `penalty:${id}`),
    'rewards',
    'penalties',
  ]
  return ids.map((id) => ({ id, type: 'number', unit: 'money', stage: 'consequences', isOnlyLookedAt: true }))
}

function drawParticipants(plan: Plan): Pick<RawScheme, 'participants'> {
  const chosen = { ...drawLimits(plan, 15), ...plan.draw.maybe(10, () => ({ when: condition(plan, 'participants') })) }
  return Object.keys(chosen).length > 0 ? { participants: chosen } : {}
}
