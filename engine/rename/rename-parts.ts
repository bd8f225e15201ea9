import type { RawPart } from '../diff/shape.ts'
import { schemeFields } from '../diff/shapes/scheme.ts'
import type { Names } from '../model/names.ts'
import type { RawScheme } from '../model/raw/scheme.ts'
import { namesOf, scopeIn, treeOf } from './formula-tree.ts'
import { isMetric, kindGivenBy } from './named-in-formula.ts'
import { renameCondition } from './rename-condition.ts'
import { renameFormula } from './rename-formula.ts'
import { type NewId, newIdBy, type Renaming } from './renaming.ts'
import { type Rewriting, rewriteFields } from './rewrite-fields.ts'

/**
 * A scheme in which metrics, posts, departments and groups of raters have other ids, wherever it names them: formulas, conditions, tables,
 * inputs, weights by post, participants, raters. Nothing else changes, not even a blank in a formula or the order of keys. The document must
 * be valid by its schema; it need not compile. That the new ids mean the same is for `renamingProblems` to say.
 */
export function renameParts(raw: RawScheme, renaming: Renaming): RawScheme {
  return withIds(raw, newIdBy(renaming))
}

/** The same with an id for each that is named; `newId` is asked for every place. */
export function withIds(raw: RawScheme, newId: NewId): RawScheme {
  const rewriting: Rewriting = {
    id: newId,
    formula: (text, _, records) => renameFormula(text, scopeIn(raw, records), newId),
    condition: (condition) => renameCondition(condition, ofMetrics(namesOf(raw), newId)),
    givenBy: (formula) => {
      const node = treeOf(formula, scopeIn(raw))
      return node && kindGivenBy(node, scopeIn(raw))
    },
  }
  return rewriteScheme(raw, rewriting)
}

/** A whole scheme written anew. */
export function rewriteScheme(raw: RawScheme, rewriting: Rewriting): RawScheme {
  const rewritten: RawPart = rewriteFields({ ...raw }, schemeFields, '', rewriting)
  // Only ids, formulas and conditions were changed, into others of their kind.
  return rewritten as unknown as RawScheme
}

/** Conditions name more than metrics, by ids of the same form. */
function ofMetrics(names: Names, newId: NewId): NewId {
  return (kind, id) => {
    if (kind !== 'metrics') return newId(kind, id)
    const name = names.find(id)
    return name?.id === id && isMetric(name) ? newId(kind, id) : id
  }
}
