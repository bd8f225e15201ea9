import type { DeadlineSaid } from './Deadline.tsx'

export interface By {
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly note?: string
  readonly reason?: string
}

export interface LeftOut {
  readonly employee: string
  readonly reason: string
}

export interface Control {
  readonly people: number
  readonly lines: number
  readonly sum: string
}

export type RunState = 'opened' | 'evaluated' | 'reviewed' | 'locked'

/** A run as lists show it. */
export interface RunShort {
  readonly id: string
  readonly version: number
  readonly period: string
  readonly scheme: string
  readonly name: string
  readonly department: string
  readonly versionId: string
  readonly versionNumber: number
  readonly state: RunState
  readonly people?: number
  readonly payout?: string
}

/** A run of the API (`schemas/api/run.schema.json`). */
export interface Run extends RunShort {
  readonly opened: By
  readonly evaluated?: By & { readonly totals: RunTotals; readonly control: Control }
  readonly reviewed?: By
  readonly reopened?: By
  readonly locked?: By
  readonly without: readonly LeftOut[]
  readonly deadlines?: readonly DeadlineSaid[]
  readonly settled: readonly (By & {
    readonly number: number
    readonly payIn: string
    readonly reason: string
    readonly corrections: number
    readonly control: Control
  })[]
  readonly hasNewerFigures: boolean
  /** Of those who did something, by account. */
  readonly names: Readonly<Record<string, string>>
}

export interface RunTotals {
  readonly people: number
  readonly complete: number
  readonly incomplete: number
  readonly invalid: number
  readonly notIncluded: number
  readonly payout: string
}

/** A result as lists show it. */
export interface ResultRow {
  readonly id: string
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly post?: string
  readonly band?: string
  readonly total?: string
  readonly payout?: string
  readonly change?: string
  readonly status: 'complete' | 'incomplete' | 'invalid' | 'not-included'
  readonly reasons?: readonly string[]
}

/** What a run comes to beside the one before (`schemas/api/run-summary.schema.json`). */
export interface RunSummary {
  readonly period: string
  readonly currency: string
  readonly people: number
  readonly paid: number
  readonly payout: string
  readonly states: Readonly<Record<ResultRow['status'], number>>
  readonly before?: { readonly period: string; readonly people: number; readonly paid: number; readonly payout: string }
  readonly moves?: Readonly<
    Record<'gain' | 'lose' | 'equal' | 'new', { readonly people: number; readonly sum: string }>
  >
  readonly bands: readonly {
    readonly id: string
    readonly name: string
    readonly after: number
    readonly before?: number
  }[]
  readonly distribution: readonly {
    readonly from: string
    readonly to: string
    readonly after: number
    readonly before?: number
  }[]
  readonly components: readonly {
    readonly id: string
    readonly name?: string
    readonly after: string
    readonly before?: string
    readonly difference?: string
  }[]
  readonly departments: readonly { readonly id: string; readonly people: number; readonly payout: string }[]
}
