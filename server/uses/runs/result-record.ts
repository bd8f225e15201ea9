import { createHash } from 'node:crypto'
import type { PersonOutcome, RawPerson } from '../../../engine/index.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { RunRecord } from './run-record.ts'

/** What a run came to for one person. */
export interface ResultFields {
  readonly run: string
  readonly attempt: number
  readonly runAttempt: string
  readonly period: string
  readonly scheme: string
  readonly employee: string
  readonly name?: string
  readonly department?: string
  readonly post?: string
  readonly team?: string
  readonly status: PersonOutcome['status']
  readonly band?: string
  readonly total?: string
  readonly payout?: string
  /** Payout less that of the same person in the run of the scheme that was locked before. */
  readonly change?: string
  /** Of the person among the frozen figures, from 0. */
  readonly place: number
  /** The figures as they were frozen. */
  readonly given: RawPerson
  /** Without the calculation, which is made anew when somebody asks for it. */
  readonly outcome: PersonOutcome
}

export interface ResultRecord {
  readonly id: string
  readonly version: number
  readonly fields: ResultFields
}

/** A record of the collection of results as what it is: nothing but an evaluation writes there. */
export function resultRecord(record: StoredRecord): ResultRecord {
  return record as unknown as ResultRecord
}

/** 32 hex digits: run and employee would not fit into an address beside each other. */
export function resultId(run: string, attempt: number, employee: string): string {
  return createHash('sha256').update(`${run}#${attempt}#${employee}`).digest('hex').slice(0, 32)
}

/** What the results of one attempt have in common: `2026-02:sales-monthly#3`. */
export function runAttempt(run: string, attempt: number): string {
  return `${run}#${attempt}`
}

/** A person's outcome as their result. */
export function resultFields(
  { id: run, fields: { period, scheme } }: RunRecord,
  { attempt, place, given, outcome, change }: Computed,
): ResultFields {
  const { id: employee, name, department, post, team } = given
  const { status, band, total, payout } = outcome
  const own = { name, department, post, team, band, total, payout, change }
  const present = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return {
    ...{ run, attempt, runAttempt: runAttempt(run, attempt), period, scheme, employee },
    ...present,
    ...{ status, place, given, outcome },
  }
}

interface Computed {
  readonly attempt: number
  readonly place: number
  readonly given: RawPerson
  readonly outcome: PersonOutcome
  readonly change: string | undefined
}
