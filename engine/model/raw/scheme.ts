// DRAFT CONTRACT. Replaced by generation from schemas/scheme.schema.json (same names, same shapes).

/** Stable id of a part: lower-case letters, digits and hyphens, at most 64 characters: ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ */
export type Id = string
/** A number of the document, up to 15 significant digits, |x| < 10^15; or the blank of a template. */
export type Quantity = number | ParameterReference
export interface ParameterReference { parameter: Id }
/** Text of the formula language; names are ids of the scheme's names, see `Names`. At most 2,000 characters. */
export type FormulaText = string
/** Period kinds, fine to coarse. */
export type Cycle = 'month' | 'quarter' | 'half-year' | 'year'
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor'
export type Unit = 'money' | 'percent' | 'count' | 'days' | 'score' | 'number'
export type GroupKind = 'team' | 'department' | 'company'
/** Within whom people are ranked, distributed or share a pool. */
export type Cohort = 'everyone' | 'department' | 'team' | 'post'
export type RollUp = 'sum' | 'mean' | 'last' | 'max' | 'min'
export type Comparison = 'equal' | 'notEqual' | 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'

export interface RawScheme {
  $schema?: '../schemas/scheme.schema.json' | 'urn:jiheng:scheme:1'
  format: 1
  id: Id
  name: string
  description?: string
  /** Id of the department that owns it. */
  department?: Id
  source?: { system: string; note?: string }
  /** The smallest period it is evaluated for. */
  cycle: Cycle
  /** Coarser periods whose total is rolled up from the locked results of the smaller ones (A01). */
  rollUps?: { cycle: Cycle; score: RollUp }[]
  effective?: { from: string; until?: string }
  money: { currency: string; scale: number; rounding: RoundingMode }
  score: { scale: number; rounding: RoundingMode; /** Where scores are rounded: only the total (default), or every indicator too. */ at?: 'total' | 'every-score' }
  parameters?: Parameter[]
  departments?: NamedId[]
  posts?: NamedId[]
  raters?: NamedId[]
  participants?: { posts?: Id[]; departments?: Id[]; when?: Condition }
  metrics: Metric[]
  indicators: Indicator[]
  total?: { cap?: Quantity; floor?: Quantity }
  vetoes?: Veto[]
  rank?: { within: Cohort; ties: 'shared' | 'dense' }
  bands?: Bands
  rewards?: Consequence[]
  penalties?: Consequence[]
  pay?: Pay
  process?: Process
}

export interface NamedId { id: Id; name: string }

/** The blank [X] of a template. `value` absent = not filled in; `suggested` is shown, never applied silently. */
export interface Parameter { id: Id; name: string; unit: Unit; suggested?: number; value?: number; min?: number; max?: number; help?: string }

// --- metrics -------------------------------------------------------------------------------------------------------
export type Metric = GivenMetric | DerivedMetric | EarlierMetric | HistoryMetric
interface MetricBase { id: Id; name: string; description?: string; /** Which way is good for the person; used by the check on falling pay. */ better?: 'higher' | 'lower' }
export interface GivenMetric extends MetricBase {
  kind: 'given'
  unit: Unit | 'grade' | 'yes-no' | 'date' | 'text' | 'records'
  /** Where its fact lives: with the person (default) or with the group the person belongs to. */
  scope?: 'person' | GroupKind
  /** Allowed range, both ends included. Without `min`, numeric metrics may not be negative (min 0). */
  min?: number
  max?: number
  /** Allowed decimal places. */
  scale?: number
  /** Allowed values of a `grade`. */
  levels?: string[]
  /** Columns of `records` (a list of deals, of overdue receivables ...). */
  fields?: RecordField[]
  /** Everyone must have it, even where nothing uses it. */
  required?: boolean
  /** A stated value for people without the fact; absent: they are incomplete where it is used. */
  whenMissing?: StatedValue
  /** How the facts of smaller periods become one. Default: sum for money and count, otherwise none. */
  rollUp?: RollUp
}
export interface RecordField { id: Id; name: string; unit: Unit | 'grade' | 'yes-no' | 'date' | 'text'; min?: number; max?: number; levels?: string[] }
export interface StatedValue { value: Quantity; reason: string }
export interface DerivedMetric extends MetricBase { kind: 'derived'; unit: Unit | 'yes-no'; formula: FormulaText; /** Chosen outcome where it is undefined (division by zero); absent: the person's outcome is invalid, with the reason. */ whenUndefined?: StatedValue }
/** The same metric of an earlier period, or of the same period last year. */
export interface EarlierMetric extends MetricBase { kind: 'earlier'; metric: Id; back: number; of: 'period' | 'year'; whenMissing?: StatedValue }
/** Counts over this period and the person's history. */
export interface HistoryMetric extends MetricBase {
  kind: 'history'
  /** in-a-row: consecutive periods up to now; times: number of periods; sum: sum of the metric's facts. */
  measure: 'in-a-row' | 'times' | 'sum'
  of: HistoryOf
  /** `year`: the periods of this calendar year (this one included); a number: that many periods, this one included. Default `year`; in-a-row: unlimited. */
  within?: 'year' | number
  /** Whether this period counts (default true; not possible for rewards, penalties, demerits, which are decided later). */
  thisPeriod?: boolean
}
export type HistoryOf =
  | { bands: Id[] }
  | { metric: Id; operator?: Comparison; value?: Quantity }
  | { scoreBelow: Quantity }
  | { reward: Id }
  | { penalty: Id }
  | { demerit: 'minor' | 'major' }

// --- indicators ----------------------------------------------------------------------------------------------------
/** A node of the tree: exactly one of `children` and `scoring`. */
export interface Indicator {
  id: Id
  name: string
  description?: string
  /** Percent of its level; absent only where `added`. */
  weight?: Quantity
  /** Other weights for some posts. */
  weights?: { posts: Id[]; weight: Quantity }[]
  /** Its score is added to its level's weighted sum (bonus and deduction points), it has no weight. */
  added?: boolean
  /** Applies to these posts / departments only; absent: to all. */
  posts?: Id[]
  departments?: Id[]
  /** Where it does not apply its weight is shared out among its level in proportion; otherwise the weights of the others must be 100 by themselves. */
  redistributed?: boolean
  /** A cycle of its own. Finer than the scheme's: scored for each smaller period and rolled up by `rollUp`. Coarser: scored in the last period of that cycle, `betweenCycles` otherwise. */
  cycle?: Cycle
  rollUp?: RollUp
  betweenCycles?: 'exclude' | 'carry'
  /** Missing facts or ratings: block (default: person incomplete), zero (score 0, with the reason), exclude (weight redistributed), carry (its score of the last period). */
  whenMissing?: 'block' | 'zero' | 'exclude' | 'carry'
  cap?: Quantity
  floor?: Quantity
  scoring?: Scoring
  children?: Indicator[]
}

export type Scoring =
  | CompletionScoring | StepsScoring | InterpolatedScoring | LevelsScoring | RatingsScoring
  | EventsScoring | YesNoScoring | RankScoring | FormulaScoring

/** Score by attainment. higher: actual ÷ target × full. lower: `inverse` target ÷ actual × full, `linear` (2 − actual ÷ target) × full. */
export interface CompletionScoring {
  kind: 'completion'
  actual: FormulaText
  target: FormulaText
  better: 'higher' | 'lower-inverse' | 'lower-linear'
  full: Quantity
  /** Points per percentage point over / under the target, instead of proportion. */
  over?: Quantity
  under?: Quantity
  /** What a target of zero means (and, for lower-inverse, an actual of zero). */
  whenZero: { score: Quantity; reason: string } | 'exclude' | 'incomplete'
}
/** Step table: rows from the top, half-open by `from`; the last row may leave `from` out (open end). */
export interface StepsScoring { kind: 'steps'; of: FormulaText; rows: { from?: Quantity; score: Quantity }[] }
/** Linear between points (ascending `at`), the end points' score beyond them unless `beyond` is 'extend'. */
export interface InterpolatedScoring { kind: 'interpolated'; of: FormulaText; points: { at: Quantity; score: Quantity }[]; beyond?: 'clamp' | 'extend' }
/** Graded level (优秀/良好/…) to a score. */
export interface LevelsScoring { kind: 'levels'; of: Id; levels: { level: string; score: Quantity }[] }
/** Ratings by weighted rater groups; several ratings of one group are averaged. A rater group that does not apply to the post has its weight redistributed. */
export interface RatingsScoring {
  kind: 'ratings'
  /** Whose ratings: the person's (default) or the person's team / department. */
  scope?: 'person' | GroupKind
  raters: { rater: Id; weight: Quantity; posts?: Id[] }[]
  /** Raters give one of these levels; a level may allow a score within `from`..`score`. Absent: a number from `min` to `max`. */
  levels?: { level: string; score: Quantity; from?: Quantity }[]
  min?: Quantity
  max?: Quantity
  /** Multiplies the weighted mean (stars 0–1 to a scale of 5: 5). */
  times?: Quantity
  whenRaterMissing: 'block' | 'redistribute' | 'zero'
}
/** Starts at `start`, each event adds or deducts `each` × count, at most `most` in total per row (absolute value). */
export interface EventsScoring { kind: 'events'; start: Quantity; events: { of: FormulaText; each: Quantity; most?: Quantity }[] }
export interface YesNoScoring { kind: 'yes-no'; of: FormulaText; yes: Quantity; no: Quantity }
/** Rank within a cohort to a score; rows half-open by `from` (rank ≥ from), written ascending: 1 → 100, 2 → 90, 4 → 80. Ties share the better rank. */
export interface RankScoring { kind: 'rank'; of: FormulaText; within: Cohort; better: 'higher' | 'lower'; rows: { from: number; score: Quantity }[] }
export interface FormulaScoring { kind: 'formula'; formula: FormulaText; whenUndefined?: StatedValue }

/** 一票否决: the total becomes `score`, or the band becomes `band`, whatever was reached. */
export interface Veto { id: Id; name: string; when: Condition; score?: Quantity; band?: Id }

// --- bands ---------------------------------------------------------------------------------------------------------
export interface Bands {
  /** From the top; the last row may leave `from` out (open end). */
  rows: { id: Id; name: string; from?: Quantity; coefficient?: Quantity; criterion?: string }[]
  forced?: ForcedDistribution
}
/** Shares of people per band within each group; seats by largest remainder. */
export interface ForcedDistribution {
  within: Cohort
  /** Groups smaller than this keep the bands of their scores. */
  smallestGroup?: number
  rows: { band: Id; percent: Quantity }[]
  /** Who gets the seat when remainders tie: the band nearer the top, or nearer the bottom. */
  seatTies: 'higher-band' | 'lower-band'
  /** People with equal totals on both sides of a seat boundary: all up, or all down. Deciding metrics are compared first. */
  peopleTies: 'up' | 'down'
  deciders?: { metric: Id; better: 'higher' | 'lower' }[]
}

// --- rewards and penalties -----------------------------------------------------------------------------------------
/** json-rules-engine's own JSON: exactly one of all / any / not at each node; never empty. */
export type Condition = { all: ConditionNode[]; name?: string } | { any: ConditionNode[]; name?: string } | { not: ConditionNode; name?: string }
export type ConditionNode = Condition | ConditionLeaf
export interface ConditionLeaf {
  fact: string
  operator: Comparison | 'in' | 'notIn'
  value: number | string | boolean | (number | string)[] | { fact: string }
  /** Only `$.field`, for the object fact `person`. */
  path?: string
  name?: string
}

/** A reward or a penalty: what follows when its condition holds. */
export interface Consequence {
  id: Id
  name: string
  when: Condition
  posts?: Id[]
  departments?: Id[]
  /** Times it takes effect (each missing report): a formula giving a count; default 1. */
  times?: FormulaText
  effects: Effect[]
  /** At most `times` in a period / calendar year / ever, earlier periods counted from the history. */
  limit?: { times: number; per: 'period' | 'year' | 'ever' }
  /** Of those with the same key only the first in document order whose condition holds takes effect. */
  onlyOneOf?: string
}
export type Effect =
  /** Amount of money, paid or withheld by the pay component that names it; positive in rewards and in penalties. */
  | { kind: 'money'; amount: FormulaText }
  /** Changes the coefficient or nothing else: proposals to a person who confirms. */
  | { kind: 'demerit'; level: 'minor' | 'major'; note?: string }
  | { kind: 'honour' | 'promotion' | 'training' | 'warning' | 'demotion' | 'transfer' | 'dismissal' | 'contract-renewal' | 'pay-change' | 'interview' | 'compensation'; note?: string }

// --- pay -----------------------------------------------------------------------------------------------------------
export interface Pay {
  proration?: Proration
  components: PayComponent[]
  /** Limits of the payout; what is cut is flagged, and carried where `carry`. */
  payout?: { cap?: FormulaText; floor?: FormulaText; carryNegative?: boolean }
}
/** Share of the period that counts. */
export type Proration =
  /** Employed calendar days ÷ calendar days of the period. */
  | { kind: 'days' }
  /** Whole months after snapping: start on or before day `startThrough` counts from the 1st, else from the next month; end on or after `endFrom` counts to the month's end, else to the month before. */
  | { kind: 'months'; startThrough: number; endFrom: number }
  /** A formula giving a share from 0 to 1. */
  | { kind: 'formula'; formula: FormulaText }

export type PayComponent =
  | FixedComponent | FormulaComponent | TableComponent | TiersComponent | PoolComponent
  | DrawComponent | ClawbackComponent | DeductionComponent
interface ComponentBase {
  id: Id
  name: string
  description?: string
  posts?: Id[]
  departments?: Id[]
  /** Gate: where it does not hold the component is 0, with this as the reason. */
  when?: Condition
  /** Paid only in periods of these cycles; default: all. */
  cycles?: Cycle[]
  /** Multiplied by the proration share. */
  prorated?: boolean
  cap?: FormulaText
  floor?: FormulaText
  rounding?: { scale: number; mode: RoundingMode }
  /** An interim figure that other components use; not part of the payout. */
  interim?: boolean
}
export interface FixedComponent extends ComponentBase { kind: 'fixed'; amount: Quantity | { metric: Id } }
export interface FormulaComponent extends ComponentBase { kind: 'formula'; formula: FormulaText; whenUndefined?: StatedValue }
/** Lookup by several inputs together. Ranges are half-open by `from` (ascending). The first row all of whose cells match wins; "*" matches all. */
export interface TableComponent extends ComponentBase {
  kind: 'table'
  inputs: ({ id: Id; name: string; of: FormulaText; from: Quantity[] } | { id: Id; name: string; of: FormulaText; levels: string[] })[]
  /** `at`: one cell per input, a `from` of its list, one of its levels, or "*". */
  rows: { at: (number | string)[]; value: Quantity }[]
  /** rate: percent of `base`; amount: money; factor: times `base`. */
  gives: 'rate' | 'amount' | 'factor'
  base?: FormulaText
  whenNoRow: StatedValue | 'invalid'
}
/** Tiers by `from` (ascending, first is 0 or lower). marginal: each slice at its own rate; whole: all of it at the rate reached. */
export interface TiersComponent extends ComponentBase {
  kind: 'tiers'
  mode: 'marginal' | 'whole'
  /** What runs through the tiers: a total, or each record by itself. */
  of: FormulaText
  /** Each record of this metric separately; `of` then names its fields. */
  per?: Id
  /** Amount already counted before (year to date): the tiers go on from there (marginal only). */
  prior?: FormulaText
  /** Tiers in multiples of this (a quota, a base): `from` 1.25 means 1.25 × base. */
  scale?: FormulaText
  /** What a rate applies to in mode `whole`, when that is not `of`. */
  base?: FormulaText
  rows: { from: Quantity; rate?: Quantity; amount?: Quantity }[]
}
/** A share of a pool: pool × share ÷ Σ shares, adding up exactly (largest remainder; ties to the larger share, then by id). */
export interface PoolComponent extends ComponentBase { kind: 'pool'; pool: FormulaText; share: FormulaText; within: Cohort }
/** Advance. Tops up the sum of `against` to `amount`; recoverable: the top-up is a debt recovered from later payouts above `amount`. */
export interface DrawComponent extends ComponentBase { kind: 'draw'; amount: FormulaText; against: Id[]; recoverable?: boolean }
/** Takes back `amount`, at most what was paid (`paid`); pays negative. */
export interface ClawbackComponent extends ComponentBase { kind: 'clawback'; amount: FormulaText; paid: FormulaText }
/** Withheld from pay; pays negative. With `legalLimit` at most `percent` of `wage` and never below `minimumWage`; the rest is carried over when `carryOver`. */
export interface DeductionComponent extends ComponentBase {
  kind: 'deduction'
  amount: FormulaText
  legalLimit?: { percent: Quantity; wage: FormulaText; minimumWage: Quantity | { metric: Id } }
  carryOver?: boolean
}

// --- process -------------------------------------------------------------------------------------------------------
export interface Process {
  drafts?: string
  approves?: string
  reviews?: string
  publiciseDays?: number
  selfRating?: boolean
  resultsPublishedWithCalculation?: boolean
  interview?: { when?: Condition; withinDays: number; form?: string[] }
  appeal?: { to: string; withinWorkingDays?: number; answerWithinWorkingDays: number; correction?: 'next-period' | 'this-period' }
  calendar?: { id: Id; name: string; monthsAfter: number; day: number; by?: string }[]
}
