import { leftId, rightId } from '../rules/condition-names.ts'
import { groupsOf, isFields, type NodeFields } from '../rules/condition-nodes.ts'
import { attributeKinds } from './named-in-formula.ts'
import type { NewId } from './renaming.ts'
import { mapFields } from './rewrite-fields.ts'

/** A condition with other ids: metrics where it names them as facts, posts and departments where it compares a person's with them. */
export function renameCondition(node: unknown, newId: NewId): unknown {
  if (!isFields(node)) return node
  return groupsOf(node).length === 0
    ? renameComparison(node, newId)
    : mapFields(node, (inside) => renameInside(inside, newId))
}

function renameInside(inside: unknown, newId: NewId): unknown {
  return Array.isArray(inside) ? inside.map((member) => renameCondition(member, newId)) : renameCondition(inside, newId)
}

function renameComparison(comparison: NodeFields, newId: NewId): NodeFields {
  const kind = attributeKinds[leftId(comparison) ?? '']
  const literal = (value: unknown): unknown =>
    typeof value === 'string' && kind !== undefined ? newId(kind, value) : value
  return mapFields(comparison, (inside, key) => {
    if (key === 'fact') return renameFact(inside, newId)
    if (key !== 'value') return inside
    if (Array.isArray(inside)) return inside.map(literal)
    return isFields(inside) && rightId(comparison) !== undefined
      ? mapFields(inside, (fact) => renameFact(fact, newId))
      : literal(inside)
  })
}

function renameFact(fact: unknown, newId: NewId): unknown {
  return typeof fact === 'string' ? newId('metrics', fact) : fact
}
