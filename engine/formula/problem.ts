import type { formulaCodes } from '../model/codes/formula.ts'

export type FormulaCode = keyof typeof formulaCodes
export type FormulaParams<C extends FormulaCode> = Readonly<Record<(typeof formulaCodes)[C][number], string | number>>

/** What is wrong with a formula; `params` always has `from` and `to`, offsets into the text as typed. */
export interface FormulaProblem<C extends FormulaCode = FormulaCode> {
  readonly code: C
  readonly params: Readonly<Record<string, string | number>>
}
