import type { Issue, LimitKind, Missing, OutcomeReason, PersonOutcome } from '../../../engine/index.ts'

/** Amounts are exact decimal text. What is compared with nothing has neither `before` nor `difference`. */
export interface MoneyChange {
  readonly before?: string
  readonly after: string
  readonly difference?: string
}

/** What a draft comes to for the people that are held, against the version in force. */
export interface LiveSummary {
  readonly currency: string
  readonly people: PeopleCounts
  readonly payout: MoneyChange
  readonly components: readonly (MoneyChange & Named)[]
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
  /** Blanks that are not filled in, for which suggested values stand. */
  readonly blanks: readonly (Named & { readonly suggested?: number })[]
  /** Weights that do not sum to 100: the whole is shared out by them. */
  readonly despite: readonly Issue[]
  /** Metrics of the draft that nothing was looked up for, since the saved draft did not have them yet. */
  readonly notLoaded: readonly Named[]
}

export interface Named {
  readonly id: string
  readonly name: string
}

export interface TableHits {
  readonly path: string
  readonly hits: readonly number[]
}

export interface PeopleCounts {
  readonly people: number
  readonly complete: number
  readonly incomplete: number
  readonly invalid: number
  readonly notIncluded: number
}

export interface BandChange extends Named {
  readonly before?: number
  readonly after: number
}

export type Move = 'gain' | 'lose' | 'equal' | 'unclear'

export interface MoveSum {
  readonly people: number
  /** Of the differences. */
  readonly sum: string
}

export interface PersonShown {
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly post?: string
}

export interface Standing {
  readonly status: PersonOutcome['status']
  readonly payout?: string
  readonly band?: string
}

export interface PersonChange extends PersonShown {
  readonly before: Standing
  readonly after: Standing
  readonly difference: string
}

/** A figure that is cut, lifted or not paid, and how many people's was not before. */
export interface LimitReached {
  readonly kind: LimitKind
  readonly code: string
  readonly figure: string
  readonly people: number
  readonly newly: number
  /** Some of those who are new there. */
  readonly rows: readonly PersonShown[]
}

/** Of whom nothing can be said, and why. */
export interface Shortfalls {
  readonly people: number
  readonly reasons: readonly ShortfallReason[]
  readonly rows: readonly PersonShort[]
}

export type ShortfallReason = { readonly people: number } & (
  | ({ readonly kind: 'missing' } & Pick<Missing, 'name' | 'what' | 'rater' | 'period'>)
  | ({ readonly kind: 'problem' } & Pick<OutcomeReason, 'code' | 'figure'>)
)

export interface PersonShort extends PersonShown {
  readonly missing: readonly Missing[]
  readonly problems: readonly OutcomeReason[]
}
