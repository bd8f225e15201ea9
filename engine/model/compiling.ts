import type { Decimal } from '../kernel/decimal.ts'
import type { Choice } from './choice.ts'
import type { Formula } from './formula.ts'
import type { Issue } from './issue.ts'
import type { Name, Names, ValueType } from './names.ts'
import type { Stage } from './raw/outcome.ts'
import type { Condition, Id, Quantity, RawScheme, RecordField, Unit } from './raw/scheme.ts'

/** What a formula must give. */
export interface Expectation {
  readonly type: ValueType
  /** Of numbers; absent: any unit. */
  readonly unit?: Unit
}

/** What the parts of a scheme are compiled with. Problems are reported, not thrown; compiling goes on to find them all. */
export interface Compiling {
  readonly raw: RawScheme
  readonly names: Names
  /** The number, or the parameter's value (reported when unfilled; then 0, and the scheme is not evaluated). */
  quantity(path: string, quantity: Quantity): Decimal
  /** `stage`: the formula may use names known by then. `records`: fields of one record may be named too. */
  formula(path: string, text: string, expect: Expectation, stage: Stage, records?: readonly RecordField[]): Formula
  /** A choice over names; reports unknown names, names not known yet, and types that do not fit. */
  choice(path: string, rows: readonly { path: string; condition: Condition }[], stage: Stage): Choice
  /** Ladder of half-open rows on a value put into `input` before deciding: row i holds where value ≥ from[i] and no better row does. `undefined` = open end. */
  ladder(path: string, input: Name, from: readonly (Decimal | undefined)[]): Choice
  /** A nameless input of a table: a name whose id is the pointer, with a slot of its own. */
  input(path: string, type: ValueType, stage: Stage): Name
  metric(path: string, id: Id): Name | undefined
  report(issue: Issue): void
}
