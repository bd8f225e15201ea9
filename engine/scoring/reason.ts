import type { evaluationCodes } from '../model/codes/evaluation.ts'
import type { reasonCodes } from '../model/codes/reason.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'

/** A fact that breaks its metric's rules is a reason too, with the code that facts as a whole are refused with. */
type Codes = typeof reasonCodes & typeof evaluationCodes
export type ReasonCode = keyof Codes
export type ReasonParams<C extends ReasonCode> = Readonly<Record<Codes[C][number], string | number>>

/** Why a figure is zero, cut or undefined, with all the parameters that its sentence needs. */
export function reasonFor<C extends ReasonCode>(code: C, figure: string, params: ReasonParams<C>): OutcomeReason {
  return { code, figure, params: { ...params } }
}

/** A figure without a value, and why. */
export function undefinedFor<C extends ReasonCode>(code: C, figure: string, params: ReasonParams<C>): Gap {
  return Gap.undefined(reasonFor(code, figure, params))
}
