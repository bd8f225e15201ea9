import { printFormula } from '../formula/print.ts'
import type { PrintStyle } from '../formula/print-style.ts'
import { fieldsOfName } from '../formula/field.ts'
import { type Named, resolve } from '../formula/scope.ts'
import { treeOf } from './formula-tree.ts'
import { isMetric } from './named-in-formula.ts'
import { renameFormula } from './rename-formula.ts'
import type { NewId } from './renaming.ts'

/**
 * A text that two formulas share where they mean the same: every name as what it stands for, a metric under the id that it gets. What is no
 * formula is read as it is typed.
 */
export function formulaReading(text: string, scope: Named, newId: NewId): string {
  const node = treeOf(text, scope)
  if (node === undefined) return text
  // Ids in quotes are changed first: in the tree they are texts like any other.
  const quoted = treeOf(
    renameFormula(text, scope, (kind, id) => (kind === 'metrics' ? id : newId(kind, id))),
    scope,
  )
  return printFormula(quoted ?? node, readingStyle(scope, newId))
}

function readingStyle(scope: Named, newId: NewId): PrintStyle {
  return {
    language: 'en',
    name: (text) => standsFor(text, scope, newId),
    inside: (records) => {
      const found = resolve(records, scope)
      const isRecords = found.kind === 'name' && found.name.type === 'records'
      return readingStyle(isRecords ? { ...scope, fields: fieldsOfName(found.name.fields ?? []) } : scope, newId)
    },
  }
}

function standsFor(text: string, scope: Named, newId: NewId): string {
  const found = resolve(text, scope)
  switch (found.kind) {
    case 'field':
      return `field ${found.field.id}`
    case 'name':
      return isMetric(found.name) ? `metric ${newId('metrics', found.name.id)}` : `name ${found.name.id}`
    case 'ambiguous':
      return `several ${text}`
    case 'unknown':
      return `unknown ${text}`
  }
}
