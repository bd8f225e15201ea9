/** What kinds of parts a scheme is compared by. */
export type PartKind =
  | 'scheme'
  | 'roll-up'
  | 'parameter'
  | 'department'
  | 'post'
  | 'rater'
  | 'metric'
  | 'record-field'
  | 'indicator'
  | 'post-weight'
  | 'step'
  | 'point'
  | 'level'
  | 'rater-weight'
  | 'event'
  | 'rank-step'
  | 'veto'
  | 'band'
  | 'forced-share'
  | 'decider'
  | 'reward'
  | 'penalty'
  | 'effect'
  | 'pay-component'
  | 'table-input'
  | 'table-row'
  | 'tier'
  | 'deadline'

export interface PartReference {
  readonly part: PartKind
  /** Its id; of a row of a table what it is found by (`80`, `gold, 3`), '' for an open end. */
  readonly id: string
  /** What people call it; of a row its id. */
  readonly name: string
}

/**
 * One difference in meaning between two schemes.
 * changed: `field` had the value `before` and has `after`; absent: it was not or is not there.
 * added, removed: the whole part is in `after` or `before`. moved: `field` is `position` (counted from 1) or `parent`.
 */
export interface Change extends PartReference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** The part that a row or another nested part belongs to: the indicator of a step, the reward of an effect. */
  readonly within?: PartReference
  /** Name of the field, nested ones with dots: `weight`, `scoring.full`, `money.scale`. */
  readonly field?: string
  readonly before?: unknown
  readonly after?: unknown
  /** JSON pointer into the second scheme; of what was removed into the first. */
  readonly path: string
}
