import type { Deviation, Issue, PersonOutcome } from '../../../engine/index.ts'

/** What came of one case. */
export interface CaseRun {
  readonly state: 'green' | 'red' | 'not-run'
  /** What came out otherwise than expected; of a red case at least one. */
  readonly deviations: readonly Deviation[]
  /** What came out for each person, without its calculation. */
  readonly people: readonly PersonOutcome[]
  /** Why it could not be run: errors of the form, of the scheme or of its facts. None where the time ran out. */
  readonly issues: readonly Issue[]
}

/** What came of all cases, in their order. */
export interface CaseRuns {
  readonly runs: readonly CaseRun[]
  /** Of the draft as it is now. */
  readonly isCurrent: boolean
}

export const noRuns: CaseRuns = { runs: [], isCurrent: false }
