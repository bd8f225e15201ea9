import type { CohortCall } from '../../model/formula.ts'
import type { Gap, Value } from '../../model/value.ts'
import type { Checked } from '../checked.ts'
import type { Evaluate } from '../evaluate.ts'
import type { GapCode } from '../gap-code.ts'
import type { Problems } from '../problems.ts'
import type { Range } from '../range.ts'
import type { Type } from '../type.ts'
import type { FunctionId } from './function-id.ts'

/** As many arguments as a function's `arity` lets through. */
export type One = [unknown]
export type OneOrTwo = [unknown, unknown?]
export type Two = [unknown, unknown]
export type Three = [unknown, unknown, unknown]
export type OneOrMore = [unknown, ...unknown[]]
export type TwoOrMore = [unknown, unknown, ...unknown[]]
type Each<Shape extends readonly unknown[], T> = { readonly [Place in keyof Shape]: T }

/** A function of the formula language: a plain definition in the registry `functionKinds`. */
export interface FunctionKind<
  I extends FunctionId = FunctionId,
  Shape extends readonly unknown[] = readonly unknown[],
> {
  readonly id: I
  readonly zh: string
  readonly en: string
  readonly arity: Arity
  /** Arguments that are one of a few words, by their position. */
  readonly choices?: Readonly<Record<number, readonly ChoiceWord[]>>
  /** Computed for everyone of a cohort first; the first argument is what is compared, the second says within whom. */
  readonly cohort?: CohortCall['kind']
  /** What it does where its first argument is a list of records. */
  readonly overRecords?: RecordsForm
  /** The type of its result; arguments that do not fit are reported. */
  type(args: Each<Shape, Checked>, problems: Problems): Type
  compile(args: Each<Shape, Evaluate>, site: Site): Evaluate
  /** Between which bounds its result lies, given those of its arguments; absent: anywhere. */
  range?(args: Each<Shape, Range>): Range
  /** Whether it may divide by zero, given the bounds of its arguments; absent: never. */
  mayDivideByZero?(args: Each<Shape, Range>): boolean
}

export interface Arity {
  readonly least: number
  readonly most: number
  /** After the first, arguments come in pairs. */
  readonly isInPairs?: boolean
}

/** A word that an argument may be, in the form that documents store and in the words that people may write. */
export interface ChoiceWord {
  readonly word: string
  readonly zh: readonly [string, ...string[]]
}

/** A function over records: of each record the second argument is computed, if there is one. */
export interface RecordsForm {
  readonly arity: Arity
  type(each: Checked | undefined, problems: Problems): Type
  compile(records: Evaluate, each: Evaluate | undefined, site: Site): Evaluate
  range?(each: Range | undefined): Range
  /** Whether it divides by the number of records, which may be zero. */
  readonly mayDivideByZero: boolean
}

/** Where in a formula a function is compiled. */
export interface Site {
  /** No result, and why; made once, so that evaluating allocates nothing. */
  gap(code: GapCode): Gap
  /** The value of an argument that is the same for everyone. */
  constant(index: number): Value | undefined
}
