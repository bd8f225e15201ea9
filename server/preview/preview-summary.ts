import type { LimitKind, Missing, OutcomeReason, Outcome, PersonOutcome } from '../../engine/index.ts'

/** Amounts are decimal text. What is compared with nothing has neither `before` nor `difference`. */
export interface MoneyChange {
  readonly before?: string
  readonly after: string
  readonly difference?: string
}

/** What a content comes to for its people, against what it would replace. */
export interface PreviewSummary {
  readonly currency: string
  /** People by how their outcomes stand. */
  readonly people: PeopleCounts & { readonly before?: PeopleCounts }
  readonly payout: MoneyChange & { readonly changed: number }
  readonly budget?: { readonly amount: string; readonly left: string }
  readonly components: readonly ComponentChange[]
  readonly bands: readonly BandChange[]
  /** Who gets more, less, the same; `unclear`: nothing can be said of them before or after. */
  readonly moves?: Readonly<Record<Move, MoveSum>>
  readonly gains: readonly PersonChange[]
  readonly losses: readonly PersonChange[]
  readonly limits: readonly LimitReached[]
  readonly shortfalls: Shortfalls
  readonly groups: Readonly<Record<GroupBy, readonly GroupChange[]>>
  readonly rules: readonly RuleChange[]
  /** Rows of tables, bands and steps by how many took them, at the pointer of their list. */
  readonly tables: readonly { readonly path: string; readonly hits: readonly number[] }[]
  /** Blanks that are not filled in, with the suggested values that stood in for them. */
  readonly blanks: readonly { readonly id: string; readonly name: string; readonly suggested?: number }[]
  /** Departments that the people are in; somebody without one adds an empty text. */
  readonly departments: readonly string[]
}

export type PeopleCounts = Omit<Outcome['totals'], 'payout' | 'components' | 'bands'>

export type Move = 'gain' | 'lose' | 'equal' | 'unclear'

export interface MoveSum {
  readonly people: number
  /** Of the differences. */
  readonly sum: string
}

export interface ComponentChange extends MoneyChange {
  readonly id: string
  readonly name: string
  /** Who is paid something by it, before or after. */
  readonly people: number
}

export interface BandChange {
  readonly id: string
  readonly name: string
  readonly before?: number
  readonly after: number
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

/** Somebody's figure that is cut, lifted or not paid, and was not before. */
export interface LimitReached {
  readonly kind: LimitKind
  readonly code: string
  readonly figure: string
  /** Whoever is there, and whoever was not there before; without a comparison all are new. */
  readonly people: number
  readonly newly: number
  readonly rows: readonly PersonShown[]
}

/** Why nobody can be paid from an outcome. */
export interface Shortfalls {
  readonly people: number
  readonly reasons: readonly ShortfallReason[]
  readonly rows: readonly PersonShort[]
}

/** What is missing, or the code of what is wrong. */
export type ShortfallReason = { readonly people: number } & (
  | ({ readonly kind: 'missing' } & Pick<Missing, 'name' | 'what' | 'rater' | 'period'>)
  | { readonly kind: 'problem'; readonly code: string; readonly figure: string }
)

export interface PersonShort extends PersonShown {
  readonly status: 'incomplete' | 'invalid'
  readonly missing: readonly Missing[]
  readonly problems: readonly OutcomeReason[]
}

export type GroupBy = 'post' | 'department' | 'service'

export interface GroupChange extends MoneyChange {
  /** Id of the post or department, or full years of service: `0-1`, `1-3`, `3-5`, `5-10`, `10+`; an empty text where nobody knows. */
  readonly id: string
  readonly people: number
  /** How many of them get another payout than before. */
  readonly changed: number
  /** Per person. */
  readonly mean: string
}

export interface RuleChange {
  readonly list: 'rewards' | 'penalties'
  readonly id: string
  readonly name: string
  readonly before?: RuleTaken
  readonly after: RuleTaken
}

export interface RuleTaken {
  readonly people: number
  readonly times: number
  readonly money: string
}
