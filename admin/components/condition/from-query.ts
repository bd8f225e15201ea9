import type { Condition, ConditionLeaf, ConditionNode } from '../../../engine/index.ts'
import { inOrder } from './field-order.ts'
import { type ConditionGroup, type ConditionMember, type ConditionRule, isGroup } from './query.ts'

/** The condition that a query of the builder stands for, in the JSON of json-rules-engine. */
export function fromQuery({ combinator, not = false, rules, meta = {} }: ConditionGroup): Condition {
  const members = rules.map(fromMember)
  const list: Condition = combinator === 'or' ? { any: members } : { all: members }
  const name = meta.name === undefined ? {} : { name: meta.name }
  if (!not) return inOrder({ ...list, ...name }, meta.fields)
  // Joined by "or", or of two members, it needs its list.
  const only = meta.isBare && combinator === 'and' && members.length === 1 ? members[0] : undefined
  return inOrder({ not: only ?? list, ...name }, meta.fields)
}

function fromMember(member: ConditionMember): ConditionNode {
  return isGroup(member) ? fromQuery(member) : fromRule(member)
}

function fromRule({ field, operator, value, valueSource, meta = {} }: ConditionRule): ConditionLeaf {
  const attribute = meta.byPath && field.startsWith('person.') ? field.slice('person.'.length) : undefined
  const left = attribute === undefined ? { fact: field } : { fact: 'person', path: `$.${attribute}` }
  const name = meta.name === undefined ? {} : { name: meta.name }
  return inOrder({ ...left, operator, value: rightSide(value, valueSource), ...name }, meta.fields)
}

function rightSide(value: ConditionRule['value'], source: ConditionRule['valueSource']): ConditionLeaf['value'] {
  if (source === 'field') return { fact: String(value) }
  return typeof value === 'object' ? [...value] : value
}
