import type { LimitKind } from '../model/limits-of.ts'
import type { Missing, Outcome, OutcomeReason, PersonOutcome } from '../model/raw/outcome.ts'

/** Amounts are exact decimal text. What is compared with nothing has neither `before` nor `difference`. */
export interface MoneyChange {
  readonly before?: string
  readonly after: string
  readonly difference?: string
}

/** A part of a scheme, as a preview names it. */
export interface NamedPart {
  readonly id: string
  readonly name: string
}

export type PeopleCounts = Omit<Outcome['totals'], 'payout' | 'components' | 'bands'>

/** `unclear`: nothing can be said before or after. */
export type Move = 'gain' | 'lose' | 'equal' | 'unclear'

export interface MoveSum {
  readonly people: number
  /** Of the differences. */
  readonly sum: string
}

export interface BandChange extends NamedPart {
  readonly before?: number
  readonly after: number
}

export interface PersonShown {
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly post?: string
}

/** As much of somebody's outcome as a list shows. */
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

/** A figure that is cut, lifted or not paid. */
export interface LimitReached {
  readonly kind: LimitKind
  readonly code: string
  readonly figure: string
  /** Whoever is there, and whoever was not there before; without a comparison all are new. */
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

/** What is missing, or the code of what is wrong. */
export type ShortfallReason = { readonly people: number } & (
  | ({ readonly kind: 'missing' } & Pick<Missing, 'name' | 'what' | 'rater' | 'period'>)
  | ({ readonly kind: 'problem' } & Pick<OutcomeReason, 'code' | 'figure'>)
)

export interface PersonShort extends PersonShown {
  readonly status: 'incomplete' | 'invalid'
  readonly missing: readonly Missing[]
  readonly problems: readonly OutcomeReason[]
}
