import type { Decimal } from '../kernel/decimal.ts'
import type { Choice } from '../model/choice.ts'
import type { Formula } from '../model/formula.ts'
import type { Name, Names } from '../model/names.ts'
import type {
  Consequence,
  Cycle,
  ForcedDistribution,
  Id,
  Indicator,
  Metric,
  PayComponent,
  Proration,
  RawScheme,
  Veto,
} from '../model/raw/scheme.ts'
import type { CompiledComponent } from '../pay/pay-kind.ts'
import type { CompiledScoring } from '../scoring/scoring-kind.ts'

/** A scheme without errors and with its parameters filled, ready to be evaluated. Frozen; holds no facts. */
export interface Scheme {
  readonly raw: RawScheme
  readonly names: Names
  readonly parameters: readonly { readonly slot: number; readonly value: Decimal }[]
  readonly participants: Choice | undefined
  /** In an order in which each comes after the metrics it uses. */
  readonly metrics: readonly CompiledMetric[]
  readonly indicators: readonly CompiledIndicator[]
  readonly total: Limits
  readonly vetoes: readonly CompiledVeto[]
  readonly bands: CompiledBands | undefined
  /** Rewards, then penalties, in document order. */
  readonly consequences: readonly CompiledConsequence[]
  readonly proration: CompiledProration | undefined
  readonly components: readonly CompiledPayComponent[]
  readonly payout: { readonly cap: Formula | undefined; readonly floor: Formula | undefined }
  /** Who must be interviewed after the period. */
  readonly interview: Choice | undefined
  /** Every formula by the JSON pointer of its text. */
  readonly formulas: ReadonlyMap<string, Formula>
  /** Every choice by its JSON pointer. */
  readonly choices: ReadonlyMap<string, Choice>
}

export interface Limits {
  readonly cap: Decimal | undefined
  readonly floor: Decimal | undefined
}

export interface CompiledMetric {
  readonly raw: Metric
  readonly path: string
  readonly name: Name
  /** Of a derived metric. */
  readonly formula: Formula | undefined
  /** The value stated for where it is missing or undefined. */
  readonly stated: { readonly value: Decimal; readonly reason: string } | undefined
  /** What a history metric compares with. */
  readonly bound: Decimal | undefined
  /** It uses the proration, itself or through another metric: it is computed after it. */
  readonly usesProration: boolean
}

export interface CompiledIndicator {
  readonly raw: Indicator
  readonly path: string
  readonly figure: string
  readonly slot: number
  /** Percent of its level for people of that post. */
  weight(post: Id | undefined): Decimal
  readonly scoring: CompiledScoring | undefined
  readonly children: readonly CompiledIndicator[]
  readonly limits: Limits
}

export interface CompiledVeto {
  readonly raw: Veto
  readonly path: string
  readonly choice: Choice
  readonly score: Decimal | undefined
}

export interface CompiledBands {
  readonly choice: Choice
  readonly rows: readonly { readonly id: Id; readonly path: string; readonly coefficient: Decimal | undefined }[]
  readonly forced: { readonly raw: ForcedDistribution; readonly percents: readonly Decimal[] } | undefined
}

export interface CompiledConsequence {
  readonly list: 'rewards' | 'penalties'
  readonly raw: Consequence
  readonly path: string
  readonly figure: string
  readonly slot: number
  readonly cycles: readonly Cycle[]
  readonly choice: Choice
  readonly times: Formula | undefined
  readonly amounts: readonly Formula[]
}

export interface CompiledProration {
  readonly raw: Proration
  readonly slot: number
  readonly formula: Formula | undefined
}

export interface CompiledPayComponent {
  readonly raw: PayComponent
  readonly path: string
  readonly figure: string
  readonly slot: number
  readonly cycles: readonly Cycle[]
  readonly gate: Choice | undefined
  readonly cap: Formula | undefined
  readonly floor: Formula | undefined
  readonly component: CompiledComponent
}
