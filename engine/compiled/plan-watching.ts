import type { RawFacts } from '../model/raw/facts.ts'
import type { Outcome, PersonOutcome } from '../model/raw/outcome.ts'
import type { Watching } from '../stages/gather-runs.ts'

/** What is looked at while a plan runs. */
export interface PlanWatching extends Watching {
  /** Told of everyone's outcome, with the person's place in the facts. */
  readonly visit: (outcome: PersonOutcome, index: number) => void
  /** `places`: where the people stand in the facts that they are taken from. */
  readonly stageByStage: (facts: RawFacts, places?: readonly number[]) => Outcome
}
