// Generated from schemas/outcome.schema.json by `npm run types:generate`: change the schema, not this file.

import type { PeriodKey, PersonId } from './facts.ts'
import type { Id, LongText, RoundingMode, Text } from './scheme.ts'

/** Exact decimal as text: scores at the scheme's scale, money at the currency's. */
export type DecimalText = string

/** The stages of an evaluation in order: participants, facts, scores, total, rank, band, consequences, pay, payout. */
export type Stage = 'participants' | 'facts' | 'scores' | 'total' | 'rank' | 'band' | 'consequences' | 'pay' | 'payout'

/** The outcomes of all people of a period, and the totals. */
export interface Outcome {
  /** Lets an editor complete and explain the document; one of these two values, never fetched. */
  $schema?: '../schemas/outcome.schema.json' | 'urn:jiheng:outcome:1'
  /** Version of the document format, at present 1. */
  format: 1
  /** Id of the scheme. */
  scheme: Id
  /** The period. */
  period: PeriodKey
  /** The outcome of each person. */
  people: PersonOutcome[]
  /** Control totals of people and money. */
  totals: {
    /** All people. */
    people: number
    /** People whose outcome is complete. */
    complete: number
    /** People with something missing. */
    incomplete: number
    /** People whose outcome is invalid. */
    invalid: number
    /** People whom the scheme does not appraise. */
    notIncluded: number
    /** The payouts of all complete outcomes. */
    payout: DecimalText
    /** Sums by pay component. */
    components: Record<Id, DecimalText>
    /** People per band. */
    bands: Record<Id, number>
  }
}

/** The outcome of one person. */
export interface PersonOutcome {
  /** Employee id, as text. */
  id: PersonId
  /** Name of the person. */
  name?: Text
  /** Complete, incomplete, invalid, or not included. Nobody is paid from an incomplete outcome. */
  status: 'complete' | 'incomplete' | 'invalid' | 'not-included'
  /** Incomplete: each missing thing by name, and the figure that needed it. */
  missing?: Missing[]
  /** Invalid: what is wrong. */
  problems?: OutcomeReason[]
  /** What a person should know although the outcome stands: capped, floored, carried over, zero with its reason. */
  notes?: OutcomeReason[]
  /** Values of metrics. */
  metrics?: Record<Id, DecimalText | boolean>
  /** Scores by indicator. */
  scores?: Record<Id, DecimalText>
  /** The total. */
  total?: DecimalText
  /** The rank. */
  rank?: number
  /** Id of the band. */
  band?: Id
  /** Rewards that took effect. */
  rewards?: ConsequenceOutcome[]
  /** Penalties that took effect. */
  penalties?: ConsequenceOutcome[]
  /** Amounts by pay component. */
  pay?: Record<Id, DecimalText>
  /** The payout. */
  payout?: DecimalText
  /** Balances to carry into the next period, by pay component. */
  carried?: Record<Id, DecimalText>
  /** Every step of the calculation. */
  trace?: TraceEntry[]
}

/** What is missing, and the figure that needed it. */
export interface Missing {
  /** The figure that needed it. */
  figure: Text
  /** Name of what is missing. */
  name: Text
  /**
   * A fact, a fact above zero (there is a zero, which counts as not filled in), a rating, a history, a parameter, a
   * person or a group.
   */
  what: 'fact' | 'fact-above-zero' | 'rating' | 'history' | 'parameter' | 'person' | 'group'
  /** The period it is missing for. */
  period?: PeriodKey
  /** Id of the rater group. */
  rater?: Id
  /** Whose it is, where another person of the cohort lacks it. */
  person?: PersonId
}

/** A code with its parameters; sentences live in the message catalogues. */
export interface OutcomeReason {
  /** Code of the reason. */
  code: Text
  /** The figure it is about. */
  figure: Text
  /** What goes into the sentence. */
  params: Record<ParamName, number | string>
}

/** A reward or penalty that took effect. */
export interface ConsequenceOutcome {
  /** Id of the reward or penalty. */
  id: Id
  /** How many times it took effect. */
  times: number
  /** The money in all. */
  money?: DecimalText
  /** What follows; a person confirms it. */
  effects: {
    /** Kind of the effect. */
    kind: Text
    /** Minor or major. */
    level?: Text
    /** A note for whoever confirms it. */
    note?: LongText
  }[]
}

/** One step of the calculation: what, from which inputs, which row or branch matched, unrounded and rounded. */
export interface TraceEntry {
  /** The figure it gives. */
  figure: Text
  /** The stage it belongs to. */
  stage: Stage
  /** What was done: given, derived, earlier, history, weighted, a scoring kind, a pay kind, band, rank and so on. */
  how: Text
  /** JSON pointer to the part of the scheme that says so. */
  path: Pointer
  /** What it was computed from. */
  inputs: TraceInput[]
  /** The row or branch that matched. */
  row?: {
    /** JSON pointer to the table. */
    path: Pointer
    /** Index of the row, from 0. */
    index: number
  }
  /** What came out. */
  value: TraceValue
  /** The value before rounding. */
  unrounded?: TraceValue
  /** How it was rounded. */
  rounding?: {
    /** Decimal places that were kept. */
    scale: number
    /** The rounding mode. */
    mode: RoundingMode
  }
  /** Why it is zero, cut or undefined. */
  reason?: OutcomeReason
}

/** An input of a step. `share`: what it contributes to a sum; the shares of an entry add up to its unrounded value. */
export interface TraceInput {
  /** Which figure. */
  figure: Text
  /** Its value. */
  value: TraceValue
  /** Its weight, in percent. */
  weight?: TraceValue
  /** What it contributes to the sum. */
  share?: TraceValue
  /** Where the value comes from. */
  source?: Text
}

/** Name of a parameter of a sentence, letters only. */
export type ParamName = string

/** A value in a calculation, as text. */
export type TraceValue = string

/** JSON pointer to a part of a document. */
export type Pointer = string
