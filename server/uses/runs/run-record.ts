import type { Outcome, RawGroup } from '../../../engine/index.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Correction } from '../adjustments/correction.ts'
import type { ControlTotals } from './control-totals.ts'
import type { Deadline } from './deadlines.ts'

/** How far a run has come. That it is being evaluated or locked is not kept: a job says so while it lasts, and leaves the run as it was. */
export type RunState = 'opened' | 'evaluated' | 'reviewed' | 'locked'

/** Who did something, and when (ISO instant). */
export interface By {
  readonly by: string
  readonly at: string
}

/** Somebody whom the run pays nothing, since nothing can be said of them; named by whoever answers for it. */
export interface LeftOut {
  readonly employee: string
  readonly reason: string
}

/** What came of an evaluation. */
export interface Evaluated extends By {
  /** Of the figures as they stood in the store: another one means that somebody changed them since. */
  readonly fingerprint: string
  /** sha256 (hex) of the frozen figures of everybody, in their order. */
  readonly givenHash: string
  readonly groups: readonly RawGroup[]
  readonly totals: Outcome['totals']
  readonly control: ControlTotals
}

/** Corrections that were settled together, and what they came to. */
export interface SettledBatch extends By {
  readonly number: number
  readonly payIn: string
  readonly reason: string
  readonly corrections: readonly Correction[]
  readonly control: ControlTotals
}

/** A run of one version of a scheme for a period. */
export interface RunFields {
  readonly period: string
  readonly scheme: string
  readonly name: string
  readonly department: string
  /** The version that was pinned, and the fingerprint of its content. */
  readonly versionId: string
  readonly versionHash: string
  readonly versionNumber: number
  /** Of the people of the scheme, those of these departments, posts or ids only. */
  readonly group?: RunGroup
  readonly state: RunState
  readonly opened: By
  /** Attempts to evaluate that were begun, and the one whose results count; 0 for none. */
  readonly begun: number
  readonly attempt: number
  readonly evaluated?: Evaluated
  readonly reviewed?: By & { readonly note?: string }
  readonly reopened?: By & { readonly reason: string }
  readonly without: readonly LeftOut[]
  readonly locked?: By
  readonly deadlines?: readonly Deadline[]
  /** What was settled after it was locked, oldest first. */
  readonly settled: readonly SettledBatch[]
  /** For lists, as `evaluated` and `locked` have them. */
  readonly people?: number
  readonly payout?: string
  readonly lockedAt?: string
}

/** Some of the people of a scheme. */
export interface RunGroup {
  readonly departments?: readonly string[]
  readonly posts?: readonly string[]
  readonly employees?: readonly string[]
}

export interface RunRecord {
  readonly id: string
  readonly version: number
  readonly fields: RunFields
}

/** A record of the collection of runs as what it is: nothing but these uses writes there. */
export function runRecord(record: StoredRecord): RunRecord {
  return record as unknown as RunRecord
}
