// Generated from schemas/scheme.schema.json by `npm run types:generate`: change the schema, not this file.

/**
 * A stable id: lower-case letters, digits and hyphens, beginning with a letter, at most 64 characters. Renaming a
 * part leaves it as it is.
 */
export type Id = string

/**
 * One line of text, at most 200 characters, without control characters and marks that turn the direction of
 * writing.
 */
export type Text = string

/** Explaining text, may have several lines, at most 2,000 characters. */
export type LongText = string

/** A number: less than 10^15 in absolute value, with at most 15 significant digits. */
export type PlainNumber = number

/** A number, or the blank of a template. Percentages are written as people write them: 40 is 40 %. */
export type Quantity = PlainNumber | ParameterReference

/** A percentage from 0 to 100 (40 is 40 %), or the blank of a template. */
export type Percentage = number | ParameterReference

/**
 * The number comes from a parameter of the template; as long as that is not filled in the scheme cannot be
 * published.
 */
export interface ParameterReference {
  /** Id of the parameter. */
  parameter: Id
}

/**
 * Text of the formula language, at most 2,000 characters; names are ids or [any name]. A percentage is read as a
 * ratio in a formula: 120 % is 1.2.
 */
export type FormulaText = string

/** A day written as YYYY-MM-DD. */
export type CalendarDate = string

/** The three capital letters of ISO 4217. */
export type Currency = string

/** The kinds of periods, fine to coarse: month, quarter, half-year, year. */
export type Cycle = 'month' | 'quarter' | 'half-year' | 'year'

/**
 * Half-up is away from zero, half-even to the even neighbour, half-down towards zero; up is away from zero, down
 * towards it, ceiling to the larger number, floor to the smaller.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor'

/** The unit of a number: money, percent, count, days, score, or a plain number. */
export type Unit = 'money' | 'percent' | 'count' | 'days' | 'score' | 'number'

/** A team, a department or the whole company. */
export type GroupKind = 'team' | 'department' | 'company'

/** Within whom people are ranked, distributed or share a pool: everyone, a department, a team or a post. */
export type Cohort = 'everyone' | 'department' | 'team' | 'post'

/** How smaller periods become a larger one: sum, mean, the last one, max or min. */
export type RollUp = 'sum' | 'mean' | 'last' | 'max' | 'min'

/** An operator that compares two values, as in json-rules-engine. */
export type Comparison = 'equal' | 'notEqual' | 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'

/** A whole scheme: metrics, indicators and weights, bands, rewards and penalties, pay and process. */
export interface RawScheme {
  /** Lets an editor complete and explain the document; one of these two values, never fetched. */
  $schema?: '../schemas/scheme.schema.json' | 'urn:jiheng:scheme:1'
  /** Version of the document format, at present 1. */
  format: 1
  /** Id of the scheme, unique in the company. */
  id: Id
  /** What people call the scheme; shown in tables, calculation sheets and formulas. */
  name: Text
  /** What the scheme appraises and whom it is for. */
  description?: LongText
  /** Id of the department that owns the scheme. */
  department?: Id
  /** The rules of the company that the scheme puts into practice. */
  source?: {
    /** Number or name of those rules. */
    system: Text
    /** Anything to know about the source. */
    note?: LongText
  }
  /** The smallest period the scheme is evaluated for. */
  cycle: Cycle
  /** Coarser periods whose total is rolled up from the locked results of the smaller ones. */
  rollUps?: {
    /** The coarser cycle. */
    cycle: Cycle
    /**
     * How the totals of the smaller periods become one; anew: not rolled up, scored again from the facts of this
     * period itself.
     */
    score: 'sum' | 'mean' | 'last' | 'max' | 'min' | 'anew'
  }[]
  /** The days the scheme is meant for. */
  effective?: {
    /** The first day. */
    from: CalendarDate
    /** The last day; without it the scheme stays in force. */
    until?: CalendarDate
  }
  /** The currency, and how each pay component is rounded at its end. */
  money: {
    /** The currency of all amounts. */
    currency: Currency
    /** Decimal places of amounts, 2 for yuan and fen. */
    scale: number
    /** How amounts are rounded. */
    rounding: RoundingMode
  }
  /** Decimal places of scores, how and where they are rounded. Scores are rounded before they meet a band. */
  score: {
    /** Decimal places of scores. */
    scale: number
    /** How scores are rounded. */
    rounding: RoundingMode
    /** Where scores are rounded: only the total (default), or every indicator too. */
    at?: 'total' | 'every-score'
  }
  /** The blanks [X] of a template. One that is not filled in keeps the scheme from being published. */
  parameters?: Parameter[]
  /** The departments that the scheme speaks of. */
  departments?: NamedId[]
  /** The posts that the scheme speaks of. */
  posts?: NamedId[]
  /** The groups of raters: superior, peers, self, customers. */
  raters?: NamedId[]
  /** Who is appraised; without it everyone is. */
  participants?: {
    /** The scheme applies to these posts only; without it, to all. */
    posts?: Id[]
    /** The scheme applies to these departments only; without it, to all. */
    departments?: Id[]
    /** A condition that must hold besides. */
    when?: Condition
  }
  /** All metrics that the scheme uses, at most 500. */
  metrics: Metric[]
  /** The first level of the tree of indicators; the weights of each level add up to 100. */
  indicators: Indicator[]
  /** Limits of the total. */
  total?: {
    /** The total is at most this. */
    cap?: Quantity
    /** The total is at least this. */
    floor?: Quantity
  }
  /** What decides the total or the band whatever was reached. */
  vetoes?: Veto[]
  /** Within whom totals are ranked and what becomes of ties. */
  rank?: {
    /** Within whom people are ranked. */
    within: Cohort
    /** Shared: places are skipped after a tie (1, 1, 3); dense: they are not (1, 1, 2). */
    ties: 'shared' | 'dense'
  }
  /** The bands that totals fall into. */
  bands?: Bands
  /** What people gain where a condition holds, in this order. */
  rewards?: Consequence[]
  /** What people lose where a condition holds, in this order. */
  penalties?: Consequence[]
  /** The pay that follows from the results. */
  pay?: Pay
  /** Who drafts and approves, how long results are publicised, deadlines of interviews and appeals. */
  process?: Process
}

/** An id with its name. */
export interface NamedId {
  /** The stable id. */
  id: Id
  /** The name that people see. */
  name: Text
}

/**
 * A blank [X] of a template. Without `value` it is not filled in; the suggested value is shown, never applied
 * silently.
 */
export interface Parameter {
  /** Id of the parameter. */
  id: Id
  /** What people call the parameter; shown in tables, calculation sheets and formulas. */
  name: Text
  /** Unit of the parameter. */
  unit: Unit
  /** A value shown to whoever fills it in. */
  suggested?: PlainNumber
  /** What was filled in; without it, nothing was. */
  value?: PlainNumber
  /** The smallest value allowed. */
  min?: PlainNumber
  /** The largest value allowed. */
  max?: PlainNumber
  /** Tells whoever fills it in what the number means. */
  help?: LongText
}

/** A metric: given, derived by a formula, taken from an earlier period, or counted over the history. */
export type Metric = GivenMetric | DerivedMetric | EarlierMetric | HistoryMetric

/** What every kind of metric has. */
export interface MetricBase {
  /** Id of the metric; facts and formulas use it. */
  id: Id
  /** What people call the metric; shown in tables, calculation sheets and formulas. */
  name: Text
  /** Where the figure comes from and how it is counted. */
  description?: LongText
  /** Which way is good for the person; used by the check on pay that falls when a good fact rises. */
  better?: 'higher' | 'lower'
}

/** A metric whose facts are handed in. */
export interface GivenMetric extends MetricBase {
  /** Always "given": its facts are handed in. */
  kind: 'given'
  /** The unit of the number, or a grade, yes or no, a date, a text, or a list of records. */
  unit: Unit | 'grade' | 'yes-no' | 'date' | 'text' | 'records'
  /** Whose fact it is: the person's (default), or that of the team, department or company the person belongs to. */
  scope?: 'person' | 'team' | 'department' | 'company'
  /** The smallest value allowed; without it numbers may not be negative. */
  min?: PlainNumber
  /** The largest value allowed. */
  max?: PlainNumber
  /** Decimal places allowed. */
  scale?: number
  /** Allowed values of a grade, from the best down. */
  levels?: Text[]
  /** Columns of records: a list of deals, of overdue receivables. */
  fields?: RecordField[]
  /** Everyone must have it, even where nothing uses it. */
  required?: boolean
  /** A stated value for people without the fact; without it they are incomplete where it is used. */
  whenMissing?: StatedValue
  /**
   * How the facts of smaller periods become one; by default money and counts are added up, others are not rolled
   * up.
   */
  rollUp?: RollUp
}

/** One column of records. */
export interface RecordField {
  /** Id of the column. */
  id: Id
  /** What people call the column; shown in tables, calculation sheets and formulas. */
  name: Text
  /** The unit of the number, or a grade, yes or no, a date, or a text. */
  unit: Unit | 'grade' | 'yes-no' | 'date' | 'text'
  /** The smallest value allowed; without it numbers may not be negative. */
  min?: PlainNumber
  /** The largest value allowed. */
  max?: PlainNumber
  /** Allowed values of a grade. */
  levels?: Text[]
}

/** A value that was agreed on, and why; the reason appears in the outcome. */
export interface StatedValue {
  /** The value that is taken. */
  value: Quantity
  /** Why this value is taken. */
  reason: Text
}

/** A metric computed from others by a formula. */
export interface DerivedMetric extends MetricBase {
  /** Always "derived": computed by a formula. */
  kind: 'derived'
  /** The unit of the result, or yes or no. */
  unit: Unit | 'yes-no'
  /** The formula that gives it. */
  formula: FormulaText
  /**
   * The value and the reason where the formula is undefined, as in a division by zero; without it the outcome of
   * the person is invalid, with the reason.
   */
  whenUndefined?: StatedValue
}

/** The same metric of an earlier period, or of the same period of an earlier year. */
export interface EarlierMetric extends MetricBase {
  /** Always "earlier": taken from an earlier period. */
  kind: 'earlier'
  /** Id of the metric. */
  metric: Id
  /** How many periods back (where `of` is period) or how many years (where it is year). */
  back: number
  /** Period: periods back; year: the same period that many years ago. */
  of: 'period' | 'year'
  /** A stated value where there is no earlier fact; without it people are incomplete where it is used. */
  whenMissing?: StatedValue
}

/** A count or a sum over this period and the history of the person. */
export interface HistoryMetric extends MetricBase {
  /** Always "history": counted over the history. */
  kind: 'history'
  /** In-a-row: consecutive periods up to now; times: number of periods; sum: the facts of the metric added up. */
  measure: 'in-a-row' | 'times' | 'sum'
  /** What is counted. */
  of: HistoryOf
  /**
   * Year: the periods of this calendar year, this one included (default); a number: that many periods, this one
   * included. In-a-row is unlimited by default.
   */
  within?: 'year' | number
  /**
   * Whether this period counts (default true); not possible for rewards, penalties and demerits, which are decided
   * later.
   */
  thisPeriod?: boolean
}

/** Bands, a metric, a score below a limit, a reward, a penalty or demerits: exactly one of them. */
export type HistoryOf =
  | {
    /** Periods with one of these bands. */
    bands: Id[]
  }
  | {
    /** For a sum its facts are added up; otherwise the periods in which the comparison holds are counted. */
    metric: Id
    /** Compares the fact with `value`. */
    operator?: Comparison
    /** The number it is compared with. */
    value?: Quantity
  }
  | {
    /** Periods whose total is below this. */
    scoreBelow: Quantity
  }
  | {
    /** How often this reward took effect. */
    reward: Id
  }
  | {
    /** How often this penalty took effect. */
    penalty: Id
  }
  | {
    /** Minor (小过) or major (大过). */
    demerit: 'minor' | 'major'
  }

/** A node of the tree: exactly one of `children` and `scoring`. */
export interface Indicator {
  /** Id of the indicator. */
  id: Id
  /** What people call the indicator; shown in tables, calculation sheets and formulas. */
  name: Text
  /** What the indicator appraises. */
  description?: LongText
  /** Percent of its level; a level adds up to 100. An added indicator has none. */
  weight?: Percentage
  /** Other weights for some posts. */
  weights?: {
    /** The posts it is for. */
    posts: Id[]
    /** Their weight, in percent. */
    weight: Percentage
  }[]
  /** Its score is added to the weighted sum of its level (bonus and deduction points); it has no weight. */
  added?: boolean
  /** The indicator applies to these posts only; without it, to all. */
  posts?: Id[]
  /** The indicator applies to these departments only; without it, to all. */
  departments?: Id[]
  /**
   * Where it does not apply its weight is shared out among its level in proportion; otherwise the weights of the
   * others must be 100 by themselves.
   */
  redistributed?: boolean
  /**
   * A cycle of its own. Finer than the scheme's: scored for each smaller period and rolled up. Coarser: scored in
   * the last period of that cycle.
   */
  cycle?: Cycle
  /** How the scores of smaller periods become one. */
  rollUp?: RollUp
  /** What a coarser indicator does in other periods: exclude (its weight is shared out) or carry its last score. */
  betweenCycles?: 'exclude' | 'carry'
  /**
   * Where facts or ratings are missing: block (default: the person is incomplete), zero (score 0, with the reason),
   * exclude (the weight is shared out), carry (the score of the last period).
   */
  whenMissing?: 'block' | 'zero' | 'exclude' | 'carry'
  /** The score is at most this. */
  cap?: Quantity
  /** The score is at least this. */
  floor?: Quantity
  /** How the score comes about. */
  scoring?: Scoring
  /** The indicators below it; their weights add up to 100. */
  children?: Indicator[]
}

/** A scoring method, told by its kind. */
export type Scoring =
  | CompletionScoring
  | StepsScoring
  | InterpolatedScoring
  | LevelsScoring
  | RatingsScoring
  | EventsScoring
  | YesNoScoring
  | RankScoring
  | FormulaScoring

/**
 * Score by attainment. Higher: actual ÷ target × full; lower-inverse: target ÷ actual × full; lower-linear: (2 −
 * actual ÷ target) × full.
 */
export interface CompletionScoring {
  /** Always "completion": by attainment. */
  kind: 'completion'
  /** A formula that gives the actual. */
  actual: FormulaText
  /** A formula that gives the target. */
  target: FormulaText
  /** Whether higher is better, or lower by one of two rules. */
  better: 'higher' | 'lower-inverse' | 'lower-linear'
  /** The score at 100 %. */
  full: Quantity
  /** Points per percentage point over the target, instead of proportion. */
  over?: Quantity
  /** Points per percentage point under the target, instead of proportion. */
  under?: Quantity
  /**
   * What a target of zero means (for lower-inverse an actual of zero too): a score with its reason, exclude, or
   * incomplete.
   */
  whenZero:
    | {
      /** The score in that case. */
      score: Quantity
      /** Why this score. */
      reason: Text
    }
    | 'exclude' | 'incomplete'
}

/** A step table: rows from the top, half-open by `from`; the last row may leave `from` out (open end). */
export interface StepsScoring {
  /** Always "steps": a step table. */
  kind: 'steps'
  /** The value that is looked up. */
  of: FormulaText
  /** The steps, from the top. */
  rows: {
    /** The row applies from this value on; only the last may do without. */
    from?: Quantity
    /** The score of the step. */
    score: Quantity
  }[]
}

/** Linear between points (ascending `at`); beyond the ends their score, unless `beyond` is extend. */
export interface InterpolatedScoring {
  /** Always "interpolated": linear interpolation. */
  kind: 'interpolated'
  /** The value that is looked up. */
  of: FormulaText
  /** The points, ascending by `at`. */
  points: {
    /** The value. */
    at: Quantity
    /** The score at that value. */
    score: Quantity
  }[]
  /** Clamp: the score of the end point (default); extend: the line goes on. */
  beyond?: 'clamp' | 'extend'
}

/** A graded level (优秀, 良好, …) to a score. */
export interface LevelsScoring {
  /** Always "levels": graded levels. */
  kind: 'levels'
  /** Id of a metric whose unit is grade. */
  of: Id
  /** The score of each level. */
  levels: {
    /** The level as the metric writes it. */
    level: Text
    /** Its score. */
    score: Quantity
  }[]
}

/**
 * Ratings by weighted rater groups; several ratings of one group are averaged, and a group that does not apply to
 * the post has its weight shared out.
 */
export interface RatingsScoring {
  /** Always "ratings": ratings by people. */
  kind: 'ratings'
  /** Whose ratings: the person's (default), or those of the team, department or company the person belongs to. */
  scope?: 'person' | 'team' | 'department' | 'company'
  /** The rater groups with their weights, 100 in all. */
  raters: {
    /** Id of the rater group. */
    rater: Id
    /** Weight of the group, in percent. */
    weight: Percentage
    /** The group applies to these posts only; without it, to all. */
    posts?: Id[]
  }[]
  /** Raters give one of these levels; without it, a number from `min` to `max`. */
  levels?: {
    /** Name of the level. */
    level: Text
    /** Its score; with `from`, the highest. */
    score: Quantity
    /** The lowest score that may be given within the level. */
    from?: Quantity
  }[]
  /** The smallest rating. */
  min?: Quantity
  /** The largest rating. */
  max?: Quantity
  /** Multiplies the weighted mean (stars from 0 to 1 on a scale of 5: 5). */
  times?: Quantity
  /** Block: incomplete; redistribute: the weight goes to the other groups; zero: counted as 0, with the reason. */
  whenRaterMissing: 'block' | 'redistribute' | 'zero'
}

/** Starts at `start`; each event adds or deducts `each` × count, at most `most` in total per row (absolute value). */
export interface EventsScoring {
  /** Always "events": counted events. */
  kind: 'events'
  /** The score without any event. */
  start: Quantity
  /** The kinds of events. */
  events: {
    /** How many times. */
    of: FormulaText
    /** Points each time: added (positive) or deducted (negative). */
    each: Quantity
    /** The most that the row adds or deducts in all (absolute value). */
    most?: Quantity
  }[]
}

/** A score for yes and one for no. */
export interface YesNoScoring {
  /** Always "yes-no": yes or no. */
  kind: 'yes-no'
  /** A formula that gives yes or no. */
  of: FormulaText
  /** The score where it holds. */
  yes: Quantity
  /** The score where it does not. */
  no: Quantity
}

/**
 * Rank within a cohort to a score; rows ascend: 1 → 100, 2 → 90, 4 → 80 (rank 4 and after). Ties share the better
 * rank.
 */
export interface RankScoring {
  /** Always "rank": by rank. */
  kind: 'rank'
  /** The value that is ranked. */
  of: FormulaText
  /** Within whom people are ranked. */
  within: Cohort
  /** Whether the highest or the lowest comes first. */
  better: 'higher' | 'lower'
  /** The steps of rank, ascending. */
  rows: {
    /** From this rank on. */
    from: number
    /** The score of the step. */
    score: Quantity
  }[]
}

/** The score is given by a formula. */
export interface FormulaScoring {
  /** Always "formula": a formula. */
  kind: 'formula'
  /** The formula that gives the score. */
  formula: FormulaText
  /**
   * The value and the reason where the formula is undefined, as in a division by zero; without it the outcome of
   * the person is invalid, with the reason.
   */
  whenUndefined?: StatedValue
}

/** Where it holds the total becomes `score`, or the band becomes `band`, whatever was reached. */
export interface Veto {
  /** Id of the veto. */
  id: Id
  /** What people call the veto; shown in tables, calculation sheets and formulas. */
  name: Text
  /** When it holds. */
  when: Condition
  /** What the total becomes. */
  score?: Quantity
  /** What the band becomes. */
  band?: Id
}

/** The table of bands and, where wanted, a forced distribution. */
export interface Bands {
  /** From the top; the last row may leave `from` out (open end). */
  rows: {
    /** Id of the band. */
    id: Id
    /** What people call the band; shown in tables, calculation sheets and formulas. */
    name: Text
    /** Totals from this on fall into the band; only the last may do without. */
    from?: Quantity
    /** The coefficient of the band. */
    coefficient?: Quantity
    /** The criterion of the band in words. */
    criterion?: LongText
  }[]
  /** The shares of people per band. */
  forced?: ForcedDistribution
}

/** Shares of people per band within each group; seats by largest remainder. */
export interface ForcedDistribution {
  /** Within whom people are distributed. */
  within: Cohort
  /** Groups smaller than this keep the bands of their scores. */
  smallestGroup?: number
  /** The share of each band, 100 in all. */
  rows: {
    /** Id of the band. */
    band: Id
    /** Its share, in percent. */
    percent: Percentage
  }[]
  /** Who gets the seat when remainders tie: the band nearer the top, or nearer the bottom. */
  seatTies: 'higher-band' | 'lower-band'
  /** People with equal totals on both sides of a boundary: all up, or all down. Deciding metrics are compared first. */
  peopleTies: 'up' | 'down'
  /** Metrics compared in turn where totals are equal. */
  deciders?: {
    /** Id of the metric. */
    metric: Id
    /** Whether higher or lower comes first. */
    better: 'higher' | 'lower'
  }[]
}

/** A condition in the JSON of json-rules-engine: exactly one of all, any and not at each node, never empty. */
export type Condition =
  | {
    /** Holds where all of them hold. */
    all: ConditionNode[]
    /** A name for people. */
    name?: Text
  }
  | {
    /** Holds where one of them holds. */
    any: ConditionNode[]
    /** A name for people. */
    name?: Text
  }
  | {
    /** Holds where it does not hold. */
    not: ConditionNode
    /** A name for people. */
    name?: Text
  }

/** A condition, or a comparison. */
export type ConditionNode = Condition | ConditionLeaf

/** Compares what a name stands for with a value. */
export interface ConditionLeaf {
  /** Id of what is compared: a metric, person.post, score:<indicator>, total, rank, band and so on. */
  fact: FactName
  /** How it is compared; in and notIn want a list. */
  operator: Comparison | 'in' | 'notIn'
  /** What it is compared with: a number, a text, yes or no, a list, or the value of another name. */
  value:
    | PlainNumber
    | Text
    | boolean
    | (PlainNumber | Text)[]
    | {
      /** Id of what it is compared with. */
      fact: FactName
    }
  /** Only $.field, for an attribute of `person`. */
  path?: FactPath
  /** A name for people. */
  name?: Text
}

/** Id of a name that conditions can use: lower-case letters, digits and hyphens, with a dot or colon inside. */
export type FactName = string

/** Only $. and the name of one attribute. */
export type FactPath = string

/** A reward or a penalty: what follows when its condition holds. */
export interface Consequence {
  /** Id of the reward or penalty. */
  id: Id
  /** What people call the reward or penalty; shown in tables, calculation sheets and formulas. */
  name: Text
  /** When it takes effect. */
  when: Condition
  /** The consequence applies to these posts only; without it, to all. */
  posts?: Id[]
  /** The consequence applies to these departments only; without it, to all. */
  departments?: Id[]
  /**
   * Decided only in periods of these cycles; without it, in those of the scheme's own cycle and not again where
   * they are rolled up.
   */
  cycles?: Cycle[]
  /** How many times it takes effect (each missing report): a formula giving a count; default 1. */
  times?: FormulaText
  /** Money, demerits or other consequences. */
  effects: Effect[]
  /** At most so many times in a period, a calendar year or ever; earlier periods are counted from the history. */
  limit?: {
    /** The most times it takes effect. */
    times: number
    /** Per period, per calendar year, or ever. */
    per: 'period' | 'year' | 'ever'
  }
  /** Of those with the same word only the first in document order whose condition holds takes effect. */
  onlyOneOf?: Text
}

/** Money, a demerit, or another consequence that is proposed to a person who confirms it. */
export type Effect =
  | {
    /** Always "money": an amount of money. */
    kind: 'money'
    /**
     * A formula giving the amount, positive in rewards and in penalties; paid or withheld by the pay component that
     * names it.
     */
    amount: FormulaText
  }
  | {
    /** Always "demerit": a demerit. */
    kind: 'demerit'
    /** Minor (小过) or major (大过). */
    level: 'minor' | 'major'
    /** A note for whoever confirms it. */
    note?: LongText
  }
  | {
    /**
     * An honour, promotion, training, warning, demotion, transfer, dismissal, renewal of the contract, change of
     * pay, interview or compensation: only proposed, a person confirms.
     */
    kind: 'honour' | 'promotion' | 'training' | 'warning' | 'demotion' | 'transfer' | 'dismissal' | 'contract-renewal' | 'pay-change' | 'interview' | 'compensation'
    /** A note for whoever confirms it. */
    note?: LongText
  }

/** Pay components are computed in this order; their sum is the payout. */
export interface Pay {
  /** Share of the period that counts for people who were not there all the time. */
  proration?: Proration
  /** The components in order; later ones may use earlier ones. */
  components: PayComponent[]
  /** Limits of the payout; what is cut is flagged, and carried where `carryNegative` says so. */
  payout?: {
    /** The most that is paid, a formula. */
    cap?: FormulaText
    /** The least that is paid, a formula. */
    floor?: FormulaText
    /** What is below the floor is carried into the next period. */
    carryNegative?: boolean
  }
}

/** The share of the period that counts. */
export type Proration =
  | {
    /** Always "days": employed calendar days ÷ calendar days of the period. */
    kind: 'days'
  }
  | {
    /** Always "months": whole months after snapping. */
    kind: 'months'
    /** A start on or before this day counts from the 1st, else from the next month. */
    startThrough: number
    /** An end on or after this day counts to the month's end, else to the end of the month before. */
    endFrom: number
  }
  | {
    /** Always "formula": a formula. */
    kind: 'formula'
    /** A formula giving a share from 0 to 1. */
    formula: FormulaText
  }

/** A pay component, told by its kind. */
export type PayComponent =
  | FixedComponent
  | FormulaComponent
  | TableComponent
  | TiersComponent
  | PoolComponent
  | DrawComponent
  | ClawbackComponent
  | DeductionComponent

/** What every kind of component has. */
export interface ComponentBase {
  /** Id of the component. */
  id: Id
  /** What people call the component; shown in tables, calculation sheets and formulas. */
  name: Text
  /** What it is paid or withheld for. */
  description?: LongText
  /** The component applies to these posts only; without it, to all. */
  posts?: Id[]
  /** The component applies to these departments only; without it, to all. */
  departments?: Id[]
  /** Where it does not hold the component is 0, with this as the reason. */
  when?: Condition
  /**
   * Paid only in periods of these cycles; without it, in those of the scheme's own cycle and not again where they
   * are rolled up.
   */
  cycles?: Cycle[]
  /** Multiplied by the proration share. */
  prorated?: boolean
  /** At most this, a formula. */
  cap?: FormulaText
  /** At least this, a formula. */
  floor?: FormulaText
  /** Rounding other than the scheme's rule for money. */
  rounding?: {
    /** Decimal places that are kept. */
    scale: number
    /** How it is rounded. */
    mode: RoundingMode
  }
  /** An interim figure that other components use; not part of the payout. */
  interim?: boolean
}

/** A fixed amount, or that of a metric. */
export interface FixedComponent extends ComponentBase {
  /** Always "fixed": a fixed amount. */
  kind: 'fixed'
  /** An amount, a parameter, or a metric that holds it. */
  amount:
    | Quantity
    | {
      /** Id of the metric that holds the amount. */
      metric: Id
    }
}

/** An amount given by a formula. */
export interface FormulaComponent extends ComponentBase {
  /** Always "formula": a formula. */
  kind: 'formula'
  /** The formula that gives the amount. */
  formula: FormulaText
  /**
   * The value and the reason where the formula is undefined, as in a division by zero; without it the outcome of
   * the person is invalid, with the reason.
   */
  whenUndefined?: StatedValue
}

/**
 * Lookup by several inputs together. Ranges are half-open by `from`. The first row all of whose cells match wins;
 * "*" matches all.
 */
export interface TableComponent extends ComponentBase {
  /** Always "table": a lookup table. */
  kind: 'table'
  /** What the table is looked up by. */
  inputs: (
    | {
      /** Id of the input. */
      id: Id
      /** What people call the input; shown in tables, calculation sheets and formulas. */
      name: Text
      /** A formula that gives a number. */
      of: FormulaText
      /** Where each range begins, ascending. */
      from: Quantity[]
    }
    | {
      /** Id of the input. */
      id: Id
      /** What people call the input; shown in tables, calculation sheets and formulas. */
      name: Text
      /** A formula that gives a text or grade. */
      of: FormulaText
      /** The values it can have. */
      levels: Text[]
    })[]
  /** The rows of the table, at most 2,000. */
  rows: {
    /** One cell per input: a `from` of its list, one of its levels, or "*". */
    at: (PlainNumber | Text)[]
    /** The rate, amount or factor of the row. */
    value: Quantity
  }[]
  /** Rate: percent of `base`; amount: money; factor: times `base`. */
  gives: 'rate' | 'amount' | 'factor'
  /** What a rate or factor applies to, a formula; not for an amount. */
  base?: FormulaText
  /** A stated value with its reason, or invalid. */
  whenNoRow: StatedValue | 'invalid'
}

/**
 * Tiers by `from` (ascending, the first is 0 or lower). Marginal: each slice at its own rate; whole: all of it at
 * the rate reached.
 */
export interface TiersComponent extends ComponentBase {
  /** Always "tiers": tiers. */
  kind: 'tiers'
  /** Marginal: each slice at its own rate; whole: all of it at one. */
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
  /** The tiers, from the lowest. */
  rows: {
    /** Where the tier begins. */
    from: Quantity
    /** Its rate, in percent. */
    rate?: Quantity
    /** A fixed amount for reaching the tier. */
    amount?: Quantity
  }[]
}

/**
 * A share of a pool: pool × share ÷ Σ shares, adding up exactly (largest remainder; ties to the larger share, then
 * by id).
 */
export interface PoolComponent extends ComponentBase {
  /** Always "pool": a share of a pool. */
  kind: 'pool'
  /** A formula that gives the pool. */
  pool: FormulaText
  /** A formula that gives the share of each person. */
  share: FormulaText
  /** Who shares it. */
  within: Cohort
}

/**
 * An advance. Tops up the sum of `against` to `amount`; recoverable: the top-up is a debt recovered from later
 * payouts above `amount`.
 */
export interface DrawComponent extends ComponentBase {
  /** Always "draw": an advance. */
  kind: 'draw'
  /** What it tops up to, a formula. */
  amount: FormulaText
  /** Ids of the components whose sum is topped up. */
  against: Id[]
  /** The top-up is recovered later. */
  recoverable?: boolean
}

/** Takes back `amount`, at most what was paid (`paid`); pays negative. */
export interface ClawbackComponent extends ComponentBase {
  /** Always "clawback": takes back what was paid. */
  kind: 'clawback'
  /** What is taken back, a formula, positive. */
  amount: FormulaText
  /** What had been paid, a formula. */
  paid: FormulaText
}

/**
 * Withheld from pay; pays negative. With `legalLimit` at most `percent` of `wage` and never below `minimumWage`;
 * the rest is carried over when `carryOver`.
 */
export interface DeductionComponent extends ComponentBase {
  /** Always "deduction": withheld from pay. */
  kind: 'deduction'
  /** What is withheld, a formula, positive. */
  amount: FormulaText
  /** At most a percentage of the month's wage (20 % by law), and never below the minimum wage. */
  legalLimit?: {
    /** Percent of the month's wage, at most 20 by law. */
    percent: Percentage
    /** A formula that gives the month's wage. */
    wage: FormulaText
    /** The local minimum wage: a number, a parameter, or a metric that holds it. */
    minimumWage:
      | Quantity
      | {
        /** Id of the metric that holds it. */
        metric: Id
      }
  }
  /** What could not be withheld is carried into the next period. */
  carryOver?: boolean
}

/** The rules of drafting, approval, publicising, interviews and appeals. */
export interface Process {
  /** Who drafts the scheme. */
  drafts?: Text
  /** Who approves the scheme and the results. */
  approves?: Text
  /** Who reviews the results. */
  reviews?: Text
  /** Who leads the appraisal. */
  leads?: Text
  /** Who else takes part in the appraisal. */
  takesPart?: Text[]
  /** How many days results are publicised. */
  publiciseDays?: number
  /** Employees rate themselves first. */
  selfRating?: boolean
  /** Self-ratings come with evidence. */
  selfRatingWithEvidence?: boolean
  /** Results are published with how they were computed. */
  resultsPublishedWithCalculation?: boolean
  /** Who is interviewed, within how many days, and the sections of the form. */
  interview?: {
    /** Who must be interviewed; without it everyone. */
    when?: Condition
    /** Within so many days of the end of the appraisal. */
    withinDays: number
    /** The sections of the form. */
    form?: Text[]
    /** Who signs the interview form. */
    signedBy?: Text[]
    /** With whom the interview form is filed. */
    filedWith?: Text
  }
  /** To whom people appeal, by when, and when a correction takes effect. */
  appeal?: {
    /** Who receives appeals. */
    to: Text
    /** Appeals are possible within so many working days of the results. */
    withinWorkingDays?: number
    /** They are answered within so many working days. */
    answerWithinWorkingDays: number
    /** A correction lands in the pay of the next period or of this one. */
    correction?: 'next-period' | 'this-period'
    /** An appeal is made only after a talk with the superior. */
    talkFirst?: boolean
  }
  /** The deadlines after the end of a period. */
  calendar?: {
    /** Id of the deadline. */
    id: Id
    /** What people call the deadline; shown in tables, calculation sheets and formulas. */
    name: Text
    /** So many months after the last month of the period. */
    monthsAfter: number
    /** The day of that month; its last where it has no such day. */
    day: number
    /** Whose task it is. */
    by?: Text
    /** What the step must contain. */
    requires?: Text[]
  }[]
}
