import type { CohortCall } from '../model/formula.ts'

/** What a formula is compiled into besides its closures. */
export interface Build {
  /** The formula as typed, for the reasons of undefined results. */
  readonly text: string
  /** Ranks and shares found so far. */
  readonly cohort: CohortCall[]
  allocate(): number
}
