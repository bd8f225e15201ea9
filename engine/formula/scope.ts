import { foldName } from '../model/fold-name.ts'
import type { Name, Names } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import { suggest } from '../model/suggest.ts'
import { bearersAmong, type Field } from './field.ts'

/** What a part of a formula may name. Fields come before names. */
export interface Named {
  readonly names: Names
  readonly fields: readonly Field[]
}

export interface Scope extends Named {
  readonly stage: Stage
  /** Inside a function over records, or inside a rank or share: neither may be nested in its like. */
  readonly isInsideRecords: boolean
  readonly isInsideCohort: boolean
}

export type Resolved =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'ambiguous'; readonly bearers: readonly string[] }
  | { readonly kind: 'unknown' }

/** What a name stands for in this scope, whatever way it is typed. */
export function resolve(text: string, scope: Named): Resolved {
  const fields = bearersAmong(scope.fields, text)
  if (fields.length > 1) return { kind: 'ambiguous', bearers: fields.map((field) => field.id) }
  if (fields[0] !== undefined) return { kind: 'field', field: fields[0] }
  const name = findName(text, scope.names)
  if (name !== undefined) return { kind: 'name', name }
  const bearers = scope.names.bearers(foldName(text))
  if (bearers.length > 1) return { kind: 'ambiguous', bearers }
  return { kind: 'unknown' }
}

/** By id or name, in any spelling that folds to it. */
export function findName(text: string, names: Names): Name | undefined {
  return names.find(text) ?? names.find(foldName(text))
}

/** Names near to a mistyped one, at most three. */
export function suggestNames(text: string, { names, fields }: Named): readonly string[] {
  const near = suggest(
    text,
    fields.flatMap((field) => [field.id, ...field.names]),
  )
  return [...near, ...names.suggest(text)].slice(0, 3)
}
