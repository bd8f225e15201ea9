import { type ConditionGroup, type ConditionMember, type ConditionRule, isGroup } from './query.ts'

/** A query as the builder leaves it behind, with one form for what means the same: lists where lists belong, nothing that says nothing. */
export function settleQuery({ not, ...group }: ConditionGroup): ConditionGroup {
  return { ...group, ...(not && { not }), rules: group.rules.map(settleMember) }
}

function settleMember(member: ConditionMember): ConditionMember {
  return isGroup(member) ? settleQuery(member) : settleRule(member)
}

function settleRule({ valueSource, ...rule }: ConditionRule): ConditionRule {
  const { operator, value } = rule
  if (operator === 'in' || operator === 'notIn') return { ...rule, value: valueSource === 'field' ? [] : asList(value) }
  const single = typeof value === 'object' ? (value[0] ?? '') : value
  return { ...rule, value: single, ...(valueSource === 'field' && { valueSource }) }
}

function asList(value: ConditionRule['value']): readonly (number | string)[] {
  if (typeof value === 'object') return value
  return typeof value === 'boolean' || value === '' ? [] : [value]
}
