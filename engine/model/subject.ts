import type { PeriodKey, RawGroup, RawHistory, RawPerson, RawRating } from './raw/facts.ts'
import type { TraceEntry } from './raw/outcome.ts'
import type { Cohort, GroupKind, Id } from './raw/scheme.ts'
import type { Frame } from './value.ts'

/** One person in one period while being evaluated. `part`s are the same person in the smaller periods inside. */
export interface Subject {
  readonly person: RawPerson
  readonly period: PeriodKey
  readonly frame: Frame
  /** Ratings of one indicator, given to the person or to the group the person belongs to. */
  ratings(indicator: Id, scope: 'person' | GroupKind): readonly RawRating[]
  /** The group of that kind the person belongs to. */
  group(kind: GroupKind): RawGroup | undefined
  /** The locked result of an earlier period. */
  history(period: PeriodKey): RawHistory | undefined
  /** What people are compared within: the id of the team, department or post, or '' for everyone. Undefined: belongs to none. */
  cohort(within: Cohort): string | undefined
  /** Where the calculation is written down; undefined: nobody asked for it. */
  readonly trace: TraceEntry[] | undefined
}
