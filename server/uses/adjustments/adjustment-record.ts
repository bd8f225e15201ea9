import { createHash } from 'node:crypto'
import type { PersonOutcome } from '../../../engine/index.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { By } from '../runs/run-record.ts'
import type { Owed } from './differences.ts'

/** What one person is still paid, or owes, for a locked run. */
export interface AdjustmentFields extends By, Owed {
  readonly run: string
  /** Of the corrections that it came of, among those of the run, from 1. */
  readonly number: number
  readonly period: string
  readonly scheme: string
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly payIn: string
  readonly reason: string
  /** What should have been: it takes the place of the result's outcome in later periods, while the result stays as it is. */
  readonly outcome: PersonOutcome
}

export interface AdjustmentRecord {
  readonly id: string
  readonly version: number
  readonly fields: AdjustmentFields
}

/** A record of the collection of adjustments as what it is: nothing but settling writes there. */
export function adjustmentRecord(record: StoredRecord): AdjustmentRecord {
  return record as unknown as AdjustmentRecord
}

/** 32 hex digits, as for results. */
export function adjustmentId(run: string, number: number, employee: string): string {
  return createHash('sha256').update(`${run}+${number}+${employee}`).digest('hex').slice(0, 32)
}
