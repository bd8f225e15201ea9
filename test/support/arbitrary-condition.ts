import type { Condition, ConditionLeaf, ConditionNode } from '../../engine/model/raw/scheme.ts'
import type { Stage } from '../../engine/model/raw/outcome.ts'
import { conditionDepthLimit } from '../../engine/rules/limits.ts'
import { near } from './arbitrary-landmarks.ts'
import { type Known, namesAt, type Plan, words } from './arbitrary-plan.ts'

/** A condition over what is known by then, seldom as deep as conditions may be. */
export function condition(plan: Plan, stage: Stage): Condition {
  const names = namesAt(plan, stage).filter(({ type }) => type !== 'date' && type !== 'records')
  const depth = plan.draw.chance(3) ? conditionDepthLimit : plan.draw.pick([1, 1, 1, 2, 2, 3])
  return group(plan, names, depth, depth === conditionDepthLimit)
}

/** `isDeep`: as deep as it may be, with few members so that it does not become large. */
function group(plan: Plan, names: readonly Known[], depth: number, isDeep: boolean): Condition {
  const { draw } = plan
  const node = (): ConditionNode =>
    depth > 1 && (isDeep || draw.chance(50)) ? group(plan, names, depth - 1, isDeep) : leaf(plan, names)
  const members = (): ConditionNode[] => [node(), ...draw.list(0, isDeep ? 1 : 2, () => leaf(plan, names))]
  const name = draw.maybe(5, () => ({ name: '条件' }))
  return draw.one<Condition>([
    () => ({ all: members(), ...name }),
    () => ({ any: members(), ...name }),
    () => ({ not: node(), ...name }),
  ])
}

function leaf(plan: Plan, names: readonly Known[]): ConditionLeaf {
  const { draw } = plan
  // Numbers have thresholds, which is what goes wrong.
  const numbers = names.filter((name) => name.type === 'number')
  const name = draw.pick(draw.chance(70) && numbers.length > 0 ? numbers : names)
  const others = names.filter((each) => each !== name && each.type === name.type && each.unit === name.unit)
  if (others.length > 0 && draw.chance(15))
    return { ...left(plan, name), ...sameOrOrder(plan, name), value: { fact: draw.pick(others).id } }
  if (name.type === 'yes-no') return { ...left(plan, name), ...sameOrOrder(plan, name), value: draw.chance(50) }
  if (draw.chance(15)) {
    return {
      ...left(plan, name),
      operator: draw.pick(['in', 'notIn']),
      value: draw.list(1, 3, () => value(plan, name)),
    }
  }
  return { ...left(plan, name), ...sameOrOrder(plan, name), value: value(plan, name) }
}

/** A person's attribute may be written by its path. */
function left({ draw }: Plan, { id }: Known): Pick<ConditionLeaf, 'fact' | 'path'> {
  const isByPath = id.startsWith('person.') && draw.chance(60)
  return isByPath ? { fact: 'person', path: `$.${id.slice('person.'.length)}` } : { fact: id }
}

function sameOrOrder({ draw }: Plan, { type }: Known): Pick<ConditionLeaf, 'operator'> {
  if (type !== 'number') return { operator: draw.pick(['equal', 'notEqual']) }
  const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
  return { operator: draw.chance(75) ? draw.pick(orders) : draw.pick(['equal', 'notEqual']) }
}

function value({ draw, landmarks }: Plan, { type, unit, levels = [] }: Known): number | string {
  if (type === 'number') return near(draw, landmarks, unit ?? 'number')
  return draw.pick(levels.length > 0 ? levels : words)
}
