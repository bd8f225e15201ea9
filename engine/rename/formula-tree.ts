import { buildNames } from '../compile/build-names.ts'
import type { Node } from '../formula/ast.ts'
import { fieldsOfRecords } from '../formula/field.ts'
import { isKnownWord } from '../formula/known-word.ts'
import { parseFormula } from '../formula/parse-formula.ts'
import type { Named } from '../formula/scope.ts'
import type { Names } from '../model/names.ts'
import type { Id, RawScheme } from '../model/raw/scheme.ts'

/** Of schemes that are still looked at: a renaming reads every formula several times. */
const names = new WeakMap<RawScheme, Names>()
const trees = new WeakMap<Names, Map<string, Node | undefined>>()

/** The names of a scheme, which is not to be changed afterwards. */
export function namesOf(raw: RawScheme): Names {
  // An id that is given twice is for the checks to report; its first bearer is meant, as everywhere.
  const known = names.get(raw) ?? buildNames(raw, () => undefined)
  names.set(raw, known)
  return known
}

/** What a formula of a scheme may name: its names, and the fields of a metric's records. */
export function scopeIn(raw: RawScheme, records?: Id): Named {
  const metric = raw.metrics.find(({ id }) => id === records)
  const fields = metric?.kind === 'given' ? fieldsOfRecords(metric.fields ?? []) : []
  return { names: namesOf(raw), fields }
}

/** A formula's tree; undefined where the text is no formula. */
export function treeOf(text: string, scope: Named): Node | undefined {
  const known = trees.get(scope.names) ?? new Map<string, Node | undefined>()
  trees.set(scope.names, known)
  // Fields belong to a metric among the names, so that the words are the same with and without them.
  if (!known.has(text)) known.set(text, parseFormula(text, isKnownWord(scope.names, scope.fields)))
  return known.get(text)
}
