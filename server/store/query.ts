/** What a list asks of the store. Fields are those that the collection's definition declares; others are refused (`field-unknown`). */
export interface Query {
  /** Which records this person may see at all. Always said: who means everything writes `'everything'`. */
  readonly scope: Scope
  readonly filter?: Filter
  /** Ties, and lists without an order, go by id, so that the order is total. Absent values come last, either way. */
  readonly sort?: readonly Sort[]
  /** First and last place, counted from 0, both included. Absent: everything. */
  readonly range?: { readonly from: number; readonly to: number }
}

/** Row scope, applied inside the store; a `Filter` that a record has to pass. */
export type Scope = 'everything' | 'nothing' | Filter

export interface Sort {
  readonly field: string
  readonly order: 'ascending' | 'descending'
}

/**
 * Conditions on declared fields, or on `id`. Nothing is equal to an absent value, above or below it, and it contains nothing; `not` lets
 * it through. Lists have no order: a bound on one is refused like a field that is not declared.
 */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  /** Equal; for a field that is a list: has it among its members. */
  | { readonly field: string; readonly is: FieldValue }
  /** Equal to one of them; for a field that is a list: has one of them among its members. An empty list lets nothing through. */
  | { readonly field: string; readonly in: readonly FieldValue[] }
  | { readonly field: string; readonly atLeast: FieldValue }
  | { readonly field: string; readonly atMost: FieldValue }
  | { readonly field: string; readonly below: FieldValue }
  | { readonly field: string; readonly above: FieldValue }
  /** Has this text in it, in any case and width (NFKC, lower case). */
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly isPresent: boolean }

export type FieldValue = string | number | boolean
