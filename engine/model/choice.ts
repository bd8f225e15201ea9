import type { Name } from './names.ts'
import type { Condition } from './raw/scheme.ts'
import type { Frame } from './value.ts'

/**
 * An ordered list of conditions of which the first that holds is taken: a table's rows, the bands, or one condition by itself
 * (of a reward, a gate, a veto). All conditions are json-rules-engine's own JSON over the ids of `names`.
 */
export interface Choice {
  /** JSON pointer to the part of the scheme it comes from; unique within the scheme. */
  readonly path: string
  readonly rows: readonly Condition[]
  /** Every name its conditions read; `person` with path `$.post` is the name `person.post`. */
  readonly names: readonly Name[]
}

export interface DecisionRequest {
  readonly frame: Frame
  /** None of their names is a Gap in `frame`. */
  readonly choices: readonly Choice[]
}
/** The row taken per request and choice: its index, or -1 where none holds. */
export type Decisions = readonly (readonly number[])[]

/** One of the two evaluators of conditions: json-rules-engine, or closures compiled from the same conditions. */
export interface Decider<Answer extends Decisions | Promise<Decisions> = Decisions | Promise<Decisions>> {
  decide(requests: readonly DecisionRequest[]): Answer
}
