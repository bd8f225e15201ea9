import type { ValueType } from '../model/names.ts'
import type { Unit } from '../model/raw/scheme.ts'

/** A number's dimension, see units.ts. */
export interface NumberType {
  readonly type: 'number'
  /** Power of money: 1 an amount, 0 no money in it, -1 per amount. */
  readonly money: number
  /** Of numbers without money: the unit that sums keep to; undefined agrees with each of them. */
  readonly unit: Exclude<Unit, 'money' | 'number'> | undefined
  /** A number without a unit of its own takes part as a factor, so that it may be read as an amount too: 次数 * 100. */
  readonly isOpen: boolean
  /** Made of written numbers only: takes on the other side's unit. */
  readonly isConstant: boolean
}

/** What a part of a formula gives. `unknown`: a problem in it has been reported already, nothing more is to be said. */
export type Type = NumberType | { readonly type: Exclude<ValueType, 'number'> | 'unknown' }

export const yesNo: Type = { type: 'yes-no' }
export const text: Type = { type: 'text' }
export const date: Type = { type: 'date' }
export const unknown: Type = { type: 'unknown' }
