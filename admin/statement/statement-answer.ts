import type { DeadlineSaid } from '../runs/Deadline.tsx'

/** Somebody's result, as the API shows it to them or to those who may see it. */
export interface StatementRecord {
  readonly id: string
  readonly run: string
  readonly period: string
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly post?: string
  readonly status: string
  readonly total?: string
  readonly payout?: string
  readonly change?: string
  readonly schemeName?: string
  readonly bandName?: string
  readonly currency?: string
  readonly reasons?: readonly string[]
  readonly remarks?: readonly string[]
  readonly deadlines?: readonly DeadlineSaid[]
  readonly adjustments?: readonly { readonly payIn: string; readonly should: string; readonly difference: string }[]
}

/** A figure and how it came about, in the server's sentences. */
export interface FigureExplained {
  readonly figure: string
  readonly name: string
  /** How it was made: given, by a table, as a sum. */
  readonly how: string
  /** Absent where there is none. */
  readonly value?: string
  readonly lines: readonly string[]
}

/** Of `schemas/api/explanation.schema.json`. */
export interface Explained {
  readonly sum?: readonly string[]
  readonly stages: readonly {
    readonly stage: string
    readonly name: string
    readonly figures: readonly FigureExplained[]
  }[]
}
