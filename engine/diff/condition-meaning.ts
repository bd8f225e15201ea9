import { leftId } from '../rules/condition-names.ts'
import { groupsOf, isFields, type NodeFields } from '../rules/condition-nodes.ts'
import { canonicalSet, canonicalText } from './canonical-text.ts'

/**
 * A text that two conditions share where they say the same: the order inside all, any and lists has no meaning, and a person's
 * attribute is the same by path and by id. Not solved further: `not(a < 1)` and `a >= 1` differ.
 */
export function conditionMeaning(node: unknown): string {
  if (!isFields(node)) return canonicalText(node)
  return groupsOf(node).length === 0 ? comparisonMeaning(node) : groupMeaning(node)
}

function groupMeaning(node: NodeFields): string {
  const fields = Object.entries(node).map(([key, inside]) => `${key}:${memberMeaning(key, inside)}`)
  return `(${fields.sort().join(';')})`
}

function memberMeaning(key: string, inside: unknown): string {
  if (key === 'not') return conditionMeaning(inside)
  const isList = (key === 'all' || key === 'any') && Array.isArray(inside)
  return isList ? `{${inside.map(conditionMeaning).sort().join(',')}}` : canonicalText(inside)
}

function comparisonMeaning(comparison: NodeFields): string {
  const { path, value, ...others } = comparison
  const id = leftId(comparison)
  const fact = id === comparison.fact && path !== undefined ? { fact: id, path } : { fact: id }
  return `${canonicalText({ ...others, ...fact })}${canonicalSet(value)}`
}
