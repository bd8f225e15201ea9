import type { Decimal } from '../kernel/decimal.ts'
import type { Missing, OutcomeReason } from './raw/outcome.ts'

/**
 * What a name can stand for while a scheme is evaluated. Text, grades, dates (`YYYY-MM-DD`) and ids are strings.
 * Numbers are as people write them: a percent of 120 % is 120; only formulas read it as the ratio 1.2.
 */
export type Value = Decimal | string | boolean | Records | Gap
/** A list of records, each the values of its fields in the order of the metric's `fields`. */
export type Records = readonly (readonly Value[])[]
/** One person's values by slot, see `Name.slot`. */
export type Frame = Value[]

/** No value, and why: `missing` (facts that are not there) or `undefined` (division by zero and the like). */
export class Gap {
  readonly kind: 'missing' | 'undefined'
  readonly missing: readonly Missing[]
  readonly reason: OutcomeReason | undefined
  private constructor(kind: 'missing' | 'undefined', missing: readonly Missing[], reason?: OutcomeReason) {
    this.kind = kind
    this.missing = missing
    this.reason = reason
  }
  static missing(...missing: readonly Missing[]): Gap {
    return new Gap('missing', missing)
  }
  static undefined(reason: OutcomeReason): Gap {
    return new Gap('undefined', [], reason)
  }
  /** Both gaps at once: everything that is missing is named; an undefined one wins over a missing one. */
  and(other: Gap): Gap {
    if (this.kind === 'undefined') return this
    if (other.kind === 'undefined') return other
    return new Gap('missing', [...new Set([...this.missing, ...other.missing])])
  }
}
