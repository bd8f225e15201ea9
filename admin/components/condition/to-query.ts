import type { Condition, ConditionLeaf, ConditionNode } from '../../../engine/index.ts'
import { unusualOrder } from './field-order.ts'
import { personAttribute } from './person-attribute.ts'
import type { ConditionGroup, ConditionMember, ConditionRule, Written } from './query.ts'

/** A condition that the builder can show (`canShow`) as its query; `fromQuery` gives the same condition back. */
export function toQuery(condition: Condition): ConditionGroup {
  return 'not' in condition ? negated(condition) : listed(condition)
}

function toMember(node: ConditionNode): ConditionMember {
  return 'fact' in node ? toRule(node) : toQuery(node)
}

function listed(group: Exclude<Condition, { not: ConditionNode }>): ConditionGroup {
  const rules = ('all' in group ? group.all : group.any).map(toMember)
  return { combinator: 'all' in group ? 'and' : 'or', rules, ...meta({ ...naming(group), ...order(group) }) }
}

/** A `not` around a list without a name of its own is the list's negation; around anything else it is a group by itself. */
function negated(group: Extract<Condition, { not: ConditionNode }>): ConditionGroup {
  const { not: inside } = group
  const own = { ...naming(group), ...order(group) }
  if ('fact' in inside || 'not' in inside || inside.name !== undefined) {
    return { combinator: 'and', not: true, rules: [toMember(inside)], ...meta({ ...own, isBare: true }) }
  }
  return { ...listed(inside), not: true, ...meta(own) }
}

function toRule(leaf: ConditionLeaf): ConditionRule {
  const { fact, path, operator, value } = leaf
  const byPath = path !== undefined && { byPath: true as const }
  const field = (path === undefined ? undefined : personAttribute(path)) ?? fact
  const other = typeof value === 'object' && !Array.isArray(value)
  const right = other ? { value: value.fact, valueSource: 'field' as const } : { value }
  return { field, operator, ...right, ...meta({ ...naming(leaf), ...byPath, ...order(leaf) }) }
}

function naming({ name }: { name?: string }): Written {
  return name === undefined ? {} : { name }
}

function order(written: object): Written {
  const fields = unusualOrder(written)
  return fields === undefined ? {} : { fields }
}

function meta(written: Written): { meta?: Written } {
  return Object.keys(written).length === 0 ? {} : { meta: written }
}
