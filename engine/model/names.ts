import type { Decimal } from '../kernel/decimal.ts'
import type { Stage } from './raw/outcome.ts'
import type { Unit } from './raw/scheme.ts'

export type ValueType = 'number' | 'text' | 'yes-no' | 'date' | 'records'

/**
 * Something formulas and conditions can name. Ids: metrics and parameters by their id (`sales`), people's attributes
 * `person.post`, `person.department`, `person.team`, `person.id`, `person.hired`, `person.left`; the period `period.start`,
 * `period.end` (dates), `period.days`; results `score:<indicator>`, `total`, `rank`,
 * `band`, `coefficient`, `reward:<id>`, `penalty:<id>` (money of one consequence), `rewards`, `penalties` (money in all),
 * `proration`, `pay:<component>`, `carried:<component>`.
 */
export interface Name {
  readonly id: string
  /** What people call it, folded (`foldName`), to find it by: the Chinese name first, then others. */
  readonly names: readonly string[]
  /** What it is called where people see it: the document's own name as written there; the id where it has none. */
  readonly label: string
  /** The same in English, where the product itself has a name for it: `employee id`, `VIP score`. */
  readonly englishLabel?: string
  readonly type: ValueType
  /** Of numbers. */
  readonly unit?: Unit
  /** Where its value stands in a `Frame`. */
  readonly slot: number
  /** The stage in which it becomes known. */
  readonly known: Stage
  /** JSON pointer to the part of the scheme that declares it. */
  readonly path: string
  readonly min?: Decimal
  readonly max?: Decimal
  /** Allowed values, of a grade, of `band`, of `person.post`. */
  readonly levels?: readonly string[]
  /** Columns, of records. */
  readonly fields?: readonly FieldName[]
}
export interface FieldName {
  readonly id: string
  /** What people call it, as the document writes it. */
  readonly names: readonly string[]
  readonly type: ValueType
  readonly unit?: Unit
  /** Allowed range and values, as of a `Name`. */
  readonly min?: Decimal
  readonly max?: Decimal
  readonly levels?: readonly string[]
}

/** All names of a scheme. */
export interface Names {
  readonly all: readonly Name[]
  /** By id, or by a name that only one bears. */
  find(text: string): Name | undefined
  /** Ids of all that bear this name (two or more: ambiguous). */
  bearers(text: string): readonly string[]
  /** Names near to a mistyped one, best first, at most three. */
  suggest(text: string): readonly string[]
  /** A slot for a value without a name (what a table is matched on, a rank inside a formula). */
  allocate(): number
  /** How many slots a frame has. */
  readonly size: number
}
