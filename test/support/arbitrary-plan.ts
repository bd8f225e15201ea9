import type { ValueType } from '../../engine/model/names.ts'
import type { Stage } from '../../engine/model/raw/outcome.ts'
import type { Cycle, Parameter, Quantity, Unit } from '../../engine/model/raw/scheme.ts'
import { isKnownBy } from '../../engine/model/stage.ts'
import type { Draw } from './arbitrary-draw.ts'
import { drawLandmarks, type Landmarks } from './arbitrary-landmarks.ts'

/** Something that formulas and conditions of the scheme may name. */
export interface Known {
  readonly id: string
  /** What people call it, where formulas may name it so. */
  readonly name?: string
  readonly type: ValueType
  readonly unit?: Unit
  readonly stage: Stage
  readonly levels?: readonly string[]
  readonly fields?: readonly Known[]
  /** The same for everyone. */
  readonly isShared?: boolean
  /** Conditions and limits may look at it; formulas may not use it, since it is paid by a component of its own. */
  readonly isOnlyLookedAt?: boolean
}

/** What a scheme is drawn around: ids that its parts may refer to before they are drawn, and the names known so far. */
export interface Plan {
  readonly draw: Draw
  /** Its formulas have a value for everyone: the ways of the compiled evaluator are gone to their end. */
  readonly isCalm: boolean
  readonly cycle: Cycle
  readonly landmarks: Landmarks
  /** Undefined: the scheme does not declare any. */
  readonly posts: readonly string[] | undefined
  readonly departments: readonly string[] | undefined
  readonly raters: readonly string[]
  readonly bands: readonly string[]
  readonly rewards: readonly string[]
  readonly penalties: readonly string[]
  readonly components: readonly string[]
  /** The one component that may have the legal limit. */
  readonly limited: string | undefined
  readonly hasIndicators: boolean
  readonly hasRank: boolean
  readonly names: Known[]
  readonly parameters: Parameter[]
}

/** Words that text facts and attributes are made of; the first teams, posts and departments people can have. */
export const words = ['甲', '乙', 'x'] as const
export const teams = ['t1', 't2'] as const
export const grades = ['优', '良', '差'] as const

export const roundingModes = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const

export function drawPlan(draw: Draw): Plan {
  const ids = (prefix: string, least: number, most: number) =>
    draw.list(least, most, (index) => `${prefix}${index + 1}`)
  const [hasPay, hasIndicators] = [draw.chance(85), draw.chance(97)]
  const components = hasPay ? ids('comp', 1, 5) : []
  const plan: Plan = {
    draw,
    isCalm: draw.chance(45),
    cycle: draw.pick(['month', 'month', 'month', 'quarter', 'half-year', 'year']),
    landmarks: drawLandmarks(draw),
    posts: draw.chance(60) ? ids('post', 1, 2) : undefined,
    departments: draw.chance(35) ? ids('dept', 1, 2) : undefined,
    raters: ids('rater', 1, 3),
    hasIndicators,
    bands: hasIndicators && draw.chance(75) ? ids('band', 1, 4) : [],
    rewards: draw.chance(45) ? ids('rew', 1, 3) : [],
    penalties: draw.chance(35) ? ids('pen', 1, 3) : [],
    components,
    limited: hasPay ? draw.pick(components) : undefined,
    hasRank: hasIndicators && draw.chance(35),
    names: [],
    parameters: [],
  }
  plan.names.push(...startNames(plan))
  return plan
}

function startNames({ posts, departments, components }: Plan): Known[] {
  const attribute = { type: 'text', stage: 'participants' } as const
  return [
    { ...attribute, id: 'person.id', levels: [] },
    { ...attribute, id: 'person.post', ...(posts && { levels: posts }) },
    { ...attribute, id: 'person.department', ...(departments && { levels: departments }) },
    { ...attribute, id: 'person.team', levels: teams },
    { id: 'period.days', type: 'number', unit: 'days', stage: 'participants' },
    { id: 'period.start', type: 'date', stage: 'participants' },
    { id: 'period.end', type: 'date', stage: 'participants' },
    { id: 'person.hired', type: 'date', stage: 'participants' },
    ...(components.length > 0 ? [{ id: 'proration', type: 'number', unit: 'number', stage: 'facts' } as const] : []),
    ...components.map((id): Known => ({ id: `carried:${id}`, type: 'number', unit: 'money', stage: 'participants' })),
  ]
}

/** Names that may be used in a stage. */
export function namesAt(plan: Plan, stage: Stage): readonly Known[] {
  return plan.names.filter((name) => isKnownBy(name.stage, stage))
}

/** A number as the document has it: written there, or by way of a parameter with that value. */
export function quantity(plan: Plan, value: number, unit: Unit = 'number'): Quantity {
  if (!plan.draw.chance(8)) return value
  const id = `param${plan.parameters.length + 1}`
  const isSuggested = plan.draw.chance(20)
  plan.parameters.push({ id, name: `参数${id}`, unit, ...(isSuggested ? { suggested: value } : { value }) })
  return { parameter: id }
}

/** Limits a part to some posts or departments that the scheme declares. */
export function drawLimits(plan: Plan, percent: number): { posts?: string[]; departments?: string[] } {
  const { draw, posts, departments } = plan
  return {
    ...(posts && draw.maybe(percent, () => ({ posts: draw.some(posts) }))),
    ...(departments && draw.maybe(percent / 2, () => ({ departments: draw.some(departments) }))),
  }
}
