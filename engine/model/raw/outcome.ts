// DRAFT CONTRACT. Replaced by generation from schemas/outcome.schema.json (same names, same shapes).
import type { PeriodKey } from './facts.ts'
import type { Id, RoundingMode } from './scheme.ts'

/** Exact decimal as text: scores at the scheme's scale, money at the currency's. */
export type DecimalText = string

export interface Outcome {
  format: 1
  scheme: Id
  period: PeriodKey
  people: PersonOutcome[]
  totals: { people: number; complete: number; incomplete: number; invalid: number; notIncluded: number; payout: DecimalText; components: Record<Id, DecimalText>; bands: Record<Id, number> }
}
export interface PersonOutcome {
  id: string
  name?: string
  status: 'complete' | 'incomplete' | 'invalid' | 'not-included'
  /** Incomplete: each missing thing by name, and the figure that needed it. */
  missing?: Missing[]
  /** Invalid: what is wrong. */
  problems?: OutcomeReason[]
  /** What a person should know although the outcome stands: capped, floored, carried over, zero with its reason. */
  notes?: OutcomeReason[]
  metrics?: Record<Id, DecimalText | boolean>
  scores?: Record<Id, DecimalText>
  total?: DecimalText
  rank?: number
  band?: Id
  rewards?: ConsequenceOutcome[]
  penalties?: ConsequenceOutcome[]
  pay?: Record<Id, DecimalText>
  payout?: DecimalText
  /** Balances to carry into the next period, by pay component. */
  carried?: Record<Id, DecimalText>
  trace?: TraceEntry[]
}
export interface Missing { figure: string; name: string; what: 'fact' | 'rating' | 'history' | 'parameter' | 'person' | 'group'; period?: PeriodKey; rater?: Id; person?: string }
/** A code with its parameters; sentences live in the message catalogues. */
export interface OutcomeReason { code: string; figure: string; params: Record<string, string | number> }
export interface ConsequenceOutcome { id: Id; times: number; money?: DecimalText; effects: { kind: string; level?: string; note?: string }[] }

/** One step of the calculation: what, from which inputs, which row or branch matched, unrounded and rounded. */
export interface TraceEntry {
  figure: string
  stage: Stage
  /** What was done: given, derived, earlier, history, weighted, a scoring kind, a pay kind, band, rank, ... */
  how: string
  /** JSON pointer to the part of the scheme that says so. */
  path: string
  inputs: TraceInput[]
  /** The row or branch that matched. */
  row?: { path: string; index: number }
  value: string
  unrounded?: string
  rounding?: { scale: number; mode: RoundingMode }
  reason?: OutcomeReason
}
/** `share`: what this input contributes to a sum; the shares of an entry add up to its unrounded value. */
export interface TraceInput { figure: string; value: string; weight?: string; share?: string; source?: string }
export type Stage = 'participants' | 'facts' | 'scores' | 'total' | 'rank' | 'band' | 'consequences' | 'pay' | 'payout'
