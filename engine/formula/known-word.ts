import { foldName } from '../model/fold-name.ts'
import type { Names } from '../model/names.ts'
import { type Field, fieldsOfName } from './field.ts'
import { findFunction } from './functions/function-kinds.ts'

/** Whether a word is a function, a name or a field; see `splitWord` for what depends on it. */
export function isKnownWord(names: Names, fields: readonly Field[] = []): (word: string) => boolean {
  let fieldNames: ReadonlySet<string> | undefined
  return (word) => {
    if (findFunction(word) !== undefined) return true
    if (names.find(word) !== undefined || names.bearers(foldName(word)).length > 0) return true
    fieldNames ??= foldedFieldNames(names, fields)
    return fieldNames.has(foldName(word))
  }
}

function foldedFieldNames(names: Names, fields: readonly Field[]): ReadonlySet<string> {
  const all = [...fields, ...names.all.flatMap((name) => fieldsOfName(name.fields ?? []))]
  return new Set(all.flatMap((field) => [field.id, ...field.names.map(foldName)]))
}
