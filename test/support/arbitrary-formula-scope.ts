import type { Unit } from '../../engine/model/raw/scheme.ts'
import type { Known, Plan } from './arbitrary-plan.ts'

/** Where a formula is drawn: the names it may use, and how deep it may still go. */
export interface FormulaScope {
  readonly plan: Plan
  readonly names: readonly Known[]
  /** Columns of the records that the formula is computed over. */
  readonly fields: readonly Known[]
  readonly depth: number
  /** Ranks and shares may not be inside one another. */
  readonly isInsideCohort: boolean
  readonly isInsideRecords: boolean
  /** Draws a formula inside this one that gives a number of this unit, or yes or no. */
  readonly number: (scope: FormulaScope, unit: Unit) => string
  readonly yesNo: (scope: FormulaScope) => string
}
