import type {
  BandChange,
  Blank,
  LimitReached,
  MoneyChange,
  Move,
  MoveSum,
  PeopleCounts,
  PersonChange,
  Shortfalls,
} from '../../engine/index.ts'

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
  readonly blanks: readonly Blank[]
  /** Departments that the people are in; somebody without one adds an empty text. */
  readonly departments: readonly string[]
}

export interface ComponentChange extends MoneyChange {
  readonly id: string
  readonly name: string
  /** Who is paid something by it, before or after. */
  readonly people: number
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
