import type { DerivedMetric, EarlierMetric, GivenMetric, RecordField, Unit } from '../../engine/model/raw/scheme.ts'
import { formulaScope, numberFormula, yesNoFormula } from './arbitrary-formula.ts'
import { near } from './arbitrary-landmarks.ts'
import { grades, type Known, type Plan, quantity, words } from './arbitrary-plan.ts'

export const units = ['money', 'percent', 'count', 'days', 'score', 'number'] as const satisfies readonly Unit[]
const scopes = ['person', 'team', 'department', 'company'] as const
export const rollUps = ['sum', 'mean', 'last', 'max', 'min'] as const

/** A metric whose facts are handed in; its name may be used from then on. */
export function givenMetric(plan: Plan, index: number): GivenMetric {
  const { draw } = plan
  const unit = draw.pick([
    ...units,
    ...units,
    'money',
    'percent',
    'score',
    'grade',
    'yes-no',
    'date',
    'text',
    'records',
  ] as const)
  const id = `m${index + 1}`
  const metric: GivenMetric = {
    kind: 'given',
    id,
    name: `数据${id}`,
    unit,
    ...draw.maybe(25, () => ({ scope: draw.pick(scopes) })),
    ...draw.maybe(4, () => ({ required: true })),
    ...draw.maybe(10, () => ({ better: draw.pick(['higher', 'lower'] as const) })),
    ...detailsOf(plan, unit),
  }
  plan.names.push(nameOf(metric))
  return metric
}

function detailsOf(plan: Plan, unit: GivenMetric['unit']): Partial<GivenMetric> {
  const { draw } = plan
  if (unit === 'grade') return { levels: [...grades] }
  if (unit === 'records') return { fields: draw.list(1, 4, (index) => recordField(plan, index)) }
  if (unit === 'yes-no' || unit === 'date' || unit === 'text') return {}
  return {
    ...draw.maybe(35, () => ({ min: draw.pick([-999999999999999, -100, -1.5]) })),
    ...draw.maybe(15, () => ({ max: draw.pick([100, 120, 999999999999999]) })),
    ...draw.maybe(15, () => ({ scale: draw.int(0, 4) })),
    ...draw.maybe(30, () => ({ rollUp: draw.pick(rollUps) })),
    ...draw.maybe(25, () => ({ whenMissing: stated(plan, unit) })),
  }
}

function stated(plan: Plan, unit: Unit) {
  return { value: quantity(plan, near(plan.draw, plan.landmarks, unit), unit), reason: '约定' }
}

function recordField(plan: Plan, index: number): RecordField {
  const { draw } = plan
  const unit = draw.pick([
    'money',
    'money',
    'percent',
    'count',
    'number',
    'days',
    'grade',
    'yes-no',
    'date',
    'text',
  ] as const)
  const field = { id: `f${index + 1}`, name: `列f${index + 1}`, unit }
  if (unit === 'grade') return { ...field, levels: [...grades] }
  const isNumber = unit !== 'yes-no' && unit !== 'date' && unit !== 'text'
  return { ...field, ...(isNumber && draw.maybe(25, () => ({ min: -999999999999999 }))) }
}

function nameOf(metric: GivenMetric): Known {
  return {
    id: metric.id,
    name: metric.name,
    stage: 'participants',
    ...typeOf(metric),
    ...(metric.fields && {
      fields: metric.fields.map((field) => ({
        id: field.id,
        name: field.name,
        stage: 'participants',
        ...typeOf(field),
      })),
    }),
    ...(metric.scope === 'company' && { isShared: true }),
  }
}

function typeOf({ unit, levels }: Pick<GivenMetric, 'unit' | 'levels'>): Pick<Known, 'type' | 'unit' | 'levels'> {
  if (unit === 'grade') return { type: 'text', ...(levels && { levels }) }
  if (unit === 'text') return { type: 'text', levels: words }
  if (unit === 'yes-no' || unit === 'date' || unit === 'records') return { type: unit }
  return { type: 'number', unit }
}

/** A metric computed from what is known by the stage; its own stage is that of the latest name it may have used. */
export function derivedMetric(plan: Plan, id: string, stage: Known['stage']): DerivedMetric {
  const { draw } = plan
  const unit = draw.pick([...units, 'yes-no', 'money', 'percent'] as const)
  const scope = formulaScope(plan, stage)
  const formula = unit === 'yes-no' ? yesNoFormula(scope) : numberFormula(scope, unit)
  const metric: DerivedMetric = {
    kind: 'derived',
    id,
    name: `数据${id}`,
    unit,
    formula,
    ...(unit !== 'yes-no' && draw.maybe(45, () => ({ whenUndefined: stated(plan, unit) }))),
  }
  plan.names.push({
    id,
    name: metric.name,
    stage,
    ...(unit === 'yes-no' ? { type: 'yes-no' } : { type: 'number', unit }),
  })
  return metric
}

/** A number of an earlier period. */
export function earlierMetric(plan: Plan, id: string): EarlierMetric | undefined {
  const { draw } = plan
  const earlier = draw.shuffled(plan.names).find((name) => name.type === 'number' && /^m\d+$/.test(name.id))
  if (earlier === undefined) return undefined
  const unit = earlier.unit ?? 'number'
  plan.names.push({ id, name: `数据${id}`, stage: 'facts', type: 'number', unit })
  return {
    kind: 'earlier',
    id,
    name: `数据${id}`,
    metric: earlier.id,
    back: draw.int(1, 2),
    of: draw.pick(['period', 'period', 'year']),
    ...draw.maybe(50, () => ({ whenMissing: stated(plan, unit) })),
  }
}
