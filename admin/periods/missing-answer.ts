import type { RawValue } from '../../engine/index.ts'

export interface MetricAsked {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly levels?: readonly string[]
  /** How many lack it. */
  readonly missing: number
}

export interface RatingAsked {
  readonly indicator: string
  readonly name: string
  readonly rater: string
  readonly raterName: string
  readonly levels?: readonly string[]
  readonly missing: number
}

export interface PersonLacking {
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly status: 'complete' | 'incomplete' | 'invalid'
  readonly facts: Readonly<Record<string, RawValue>>
  readonly missing: readonly { readonly name: string; readonly rater?: string; readonly period?: string }[]
  readonly reasons: readonly string[]
}

/** Of `schemas/api/missing-figures.schema.json`. */
export interface MissingFigures {
  readonly scheme: string
  readonly name: string
  readonly people: number
  readonly complete: number
  readonly outside: number
  readonly metrics: readonly MetricAsked[]
  readonly ratings: readonly RatingAsked[]
  readonly rows: readonly PersonLacking[]
}

/** Of `schemas/api/period-schemes.schema.json`. */
export interface SchemeOfPeriod {
  readonly scheme: string
  readonly name: string
  readonly department: string
  readonly versionNumber?: number
  readonly run?: { readonly id: string; readonly state: string; readonly people?: number; readonly payout?: string }
}
