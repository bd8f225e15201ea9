import type { Decimal } from '../kernel/decimal.ts'
import type { Name, ValueType } from './names.ts'
import type { Cohort, Unit } from './raw/scheme.ts'
import type { Frame, Value } from './value.ts'

/** A compiled formula. */
export interface Formula {
  readonly text: string
  readonly type: ValueType
  readonly unit: Unit | undefined
  /** Every name it reads, once. */
  readonly uses: readonly Name[]
  /** Ranks and shares inside it: filled for everyone before it is evaluated for anyone. */
  readonly cohort: readonly CohortCall[]
  /** Divisions whose divisor may be zero and for which the formula itself chooses no outcome. */
  readonly openDivisions: readonly { from: number; to: number }[]
  /** Between which bounds the number it gives lies, as people write it, by the declared ranges of what it reads; an absent bound is open. */
  readonly range?: { readonly low?: Decimal | undefined; readonly high?: Decimal | undefined }
  /** A quick look at the value, for comparing it with bounds that are not near; undefined: the formula has to be evaluated. */
  readonly estimate: Estimator | undefined
  /** What it divides by what, where that is all it does. */
  readonly attainment: Attainment | undefined
  /** `record`: the fields of one record, where the formula is compiled with `fields`. Gives a Gap where an input is missing or a division by zero has no chosen outcome. Never throws. */
  evaluate(frame: Frame, record?: readonly Value[]): Value
}

/** actual ÷ target × factor; the division is rounded as every division is, the factor is the double nearest to what is written. */
export interface Attainment {
  readonly actual: Name
  readonly target: Name
  readonly factor: number
}

/** 排名 or 占比 over the people of a cohort. */
export interface CohortCall {
  readonly kind: 'rank' | 'share'
  readonly within: Cohort
  readonly better: 'higher' | 'lower'
  /** What is ranked or shared, for one person. */
  readonly of: (frame: Frame) => Value
  /** Where each person's result goes. */
  readonly slot: number
}

/**
 * A double near a formula's value, as people write it. `numbers` holds facts by slot, NaN where there is none; `into[0]` gets how far
 * the estimate may be off. NaN: it cannot tell.
 */
export type Estimator = (numbers: Float64Array, into: Float64Array) => number
