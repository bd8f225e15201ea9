import type {
  BandChange,
  Blank,
  Issue,
  LimitReached,
  MoneyChange,
  Move,
  MoveSum,
  NamedPart,
  PeopleCounts,
  PersonChange,
  Shortfalls,
} from '../../../engine/index.ts'

/** What a draft comes to for the people that are held, against the version in force. */
export interface LiveSummary {
  readonly currency: string
  readonly people: PeopleCounts
  readonly payout: MoneyChange
  readonly components: readonly (MoneyChange & NamedPart)[]
  readonly bands: readonly BandChange[]
  /** Who gets more, less, the same; `unclear`: nothing can be said of them before or after. Absent: compared with nothing. */
  readonly moves?: Readonly<Record<Move, MoveSum>>
  /** The largest first. */
  readonly gains: readonly PersonChange[]
  readonly losses: readonly PersonChange[]
  readonly limits: readonly LimitReached[]
  readonly shortfalls: Shortfalls
  /** Rows of tables, bands and steps by how many took them, at the pointer of their list; only where they were asked for. */
  readonly tables?: readonly TableHits[]
  /** Rewards and penalties by how many met them, at the pointer of their list; only where rows are counted. */
  readonly met?: readonly TableHits[]
  /** Blanks that are not filled in, for which suggested values stand. */
  readonly blanks: readonly Blank[]
  /** Weights that do not sum to 100: the whole is shared out by them. */
  readonly despite: readonly Issue[]
  /** Metrics of the draft that nothing was looked up for, since the saved draft did not have them yet. */
  readonly notLoaded: readonly NamedPart[]
}

export interface TableHits {
  readonly path: string
  readonly hits: readonly number[]
}
