import type { Name } from '../model/names.ts'
import { isKnownBy } from '../model/stage.ts'
import type { Node } from './ast.ts'
import type { Checked } from './checked.ts'
import { findFunction } from './functions/function-kinds.ts'
import { type Problems, shortened } from './problems.ts'
import { resolve, type Scope, suggestNames } from './scope.ts'
import { type Type, unknown } from './type.ts'
import { ofUnit } from './units.ts'

type NameNode = Extract<Node, { kind: 'name' }>

/** What a name stands for; a name that is unknown, borne by several, or not known yet is reported. */
export function checkName(node: NameNode, scope: Scope, problems: Problems): Checked {
  const found = resolve(node.text, scope)
  const broken: Checked = { kind: 'broken', node, type: unknown }
  switch (found.kind) {
    case 'field':
      return { kind: 'field', node, field: found.field, type: typeOf(found.field) }
    case 'name':
      if (isKnownBy(found.name.known, scope.stage)) {
        return { kind: 'name', node, name: found.name, type: typeOf(found.name) }
      }
      problems.report('formula-not-yet-known', node, {
        name: shortened(node.text),
        known: found.name.known,
        stage: scope.stage,
      })
      return broken
    case 'ambiguous':
      problems.report('formula-ambiguous-name', node, { name: shortened(node.text), bearers: found.bearers.join(', ') })
      return broken
    case 'unknown':
      reportUnknown(node, scope, problems)
      return broken
  }
}

function typeOf({ type, unit }: Pick<Name, 'type' | 'unit'>): Type {
  return type === 'number' ? ofUnit(unit) : { type }
}

function reportUnknown(node: NameNode, scope: Scope, problems: Problems): void {
  // Looking for near names takes time, and no more problems are kept.
  if (problems.isFull) return
  if (!node.isBracketed && findFunction(node.text) !== undefined) {
    problems.report('formula-function-needs-brackets', node, { function: node.text })
    return
  }
  const suggestions = suggestNames(node.text, scope).join(', ')
  problems.report('formula-unknown-name', node, { name: shortened(node.text), suggestions })
}
