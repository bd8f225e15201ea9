import type { Names } from '../model/names.ts'
import type { RecordField } from '../model/raw/scheme.ts'
import { fieldsOfRecords } from './field.ts'
import { isKnownWord } from './known-word.ts'
import { parseFormula } from './parse-formula.ts'
import { printFormula } from './print.ts'
import { shownStyle, storedStyle } from './print-style.ts'

/**
 * A formula written another way: `stored` as documents have it (`[sales] / [sales-target]`), `zh` and `en` as people read it
 * (`销售额 / 销售目标`). Names that mean nothing stay as they are; undefined where the text cannot be read at all.
 */
export function translateFormula(
  text: string,
  names: Names,
  to: 'stored' | 'zh' | 'en',
  records: readonly RecordField[] = [],
): string | undefined {
  const scope = { names, fields: fieldsOfRecords(records) }
  const node = parseFormula(text, isKnownWord(names, scope.fields))
  return node && printFormula(node, to === 'stored' ? storedStyle(scope) : shownStyle(scope, to))
}
