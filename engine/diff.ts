import { buildNames } from './compile/build-names.ts'
import type { Change } from './diff/change.ts'
import { compareFields } from './diff/compare-fields.ts'
import { comparing } from './diff/compare-parts.ts'
import { formulaMeaning } from './diff/formula-meaning.ts'
import { schemeFields } from './diff/shapes/scheme.ts'
import type { Names } from './model/names.ts'
import type { RawScheme } from './model/raw/scheme.ts'

export type { Change } from './diff/change.ts'

/**
 * What `b` says differently from `a`, part by part, in the order of the document; nothing where both mean the same, however
 * they are written. Parts are the same by their ids, rows of tables by what they are found by. Both documents must be valid by
 * the schema; they need not compile.
 */
export function diffSchemes(a: RawScheme, b: RawScheme): Change[] {
  const formulas = { a: formulaMeaning(namesOf(a)), b: formulaMeaning(namesOf(b)) }
  const owner = { part: 'scheme', id: b.id, name: b.name } as const
  const place = { owner, within: undefined, field: '', paths: { a: '', b: '' } }
  return [...compareFields({ ...a }, { ...b }, schemeFields, place, comparing(formulas))]
}

function namesOf(scheme: RawScheme): Names {
  // An id that is given twice is for the checks to report; here its first bearer is as good as any.
  return buildNames(scheme, () => undefined)
}
