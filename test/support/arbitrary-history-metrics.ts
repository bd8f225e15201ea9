import type { HistoryMetric, HistoryOf, Unit } from '../../engine/model/raw/scheme.ts'
import type { Stage } from '../../engine/model/raw/outcome.ts'
import { near } from './arbitrary-landmarks.ts'
import { type Known, type Plan, quantity } from './arbitrary-plan.ts'

interface Counted {
  readonly of: HistoryOf
  readonly stage: Stage
  readonly measures: readonly HistoryMetric['measure'][]
  /** Of a sum. */
  readonly unit?: Unit
}

const comparisons = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const
const counting = ['in-a-row', 'times'] as const
const measures = [...counting, 'sum'] as const

/** A count or a sum over the history of the person. */
export function historyMetric(plan: Plan, id: string): HistoryMetric {
  const { draw } = plan
  const { of, stage, measures: possible, unit = 'count' } = draw.pick(countable(plan))
  const measure = draw.pick(possible)
  const isDecidedLater = stage === 'consequences'
  const thisPeriod = draw.pick([undefined, undefined, true, false])
  const isKnown = isDecidedLater || thisPeriod === false ? 'facts' : stage
  plan.names.push({ id, name: `数据${id}`, stage: isKnown, type: 'number', unit: measure === 'sum' ? unit : 'count' })
  return {
    kind: 'history',
    id,
    name: `数据${id}`,
    measure,
    of,
    ...draw.maybe(50, () => ({ within: draw.pick(['year', 1, 2, 3] as const) })),
    ...(thisPeriod !== undefined && !isDecidedLater && { thisPeriod }),
  }
}

function countable(plan: Plan): readonly Counted[] {
  const { draw, bands, rewards, penalties } = plan
  const metrics = plan.names.filter((name) => /^[md]\d+$/.test(name.id) && name.stage !== 'consequences')
  return [
    {
      of: { scoreBelow: quantity(plan, near(draw, plan.landmarks, 'score'), 'score') },
      stage: 'total',
      measures: counting,
    },
    { of: { demerit: draw.pick(['minor', 'major']) }, stage: 'consequences', measures },
    ...(bands.length > 0 ? [{ of: { bands: draw.some(bands) }, stage: 'band', measures: counting } as const] : []),
    ...(rewards.length > 0 ? [{ of: { reward: draw.pick(rewards) }, stage: 'consequences', measures } as const] : []),
    ...(penalties.length > 0
      ? [{ of: { penalty: draw.pick(penalties) }, stage: 'consequences', measures } as const]
      : []),
    ...metrics.flatMap((name) => countedMetric(plan, name)),
  ]
}

function countedMetric(plan: Plan, { id, type, unit = 'number', stage }: Known): Counted[] {
  const counted = stage === 'participants' ? 'facts' : stage
  if (type === 'yes-no') return [{ of: { metric: id }, stage: counted, measures: counting }]
  if (type !== 'number') return []
  const value = quantity(plan, near(plan.draw, plan.landmarks, unit), unit)
  const operator = plan.draw.pick(comparisons)
  return [
    { of: { metric: id, operator, value }, stage: counted, measures: counting },
    { of: { metric: id }, stage: counted, measures: ['sum'], unit },
  ]
}
