import type { StoredRecord } from '../../store/store.ts'
import type { SchemeContent } from '../schemes/scheme-record.ts'

/** Content of a scheme as it was published, with the days from which it is shown and holds. */
export interface VersionFields extends SchemeContent {
  readonly scheme: string
  readonly number: number
  readonly name: string
  readonly department: string
  readonly hash: string
  readonly authors: readonly string[]
  readonly approvedBy: string
  readonly approvedAt: string
  readonly publishedBy: string
  readonly publishedAt: string
  /** First day on which it is shown, and for how many days before it may hold. */
  readonly publicisedFrom: string
  readonly publicisedDays: number
  readonly inForceFrom: string
  /** From this day it holds no more, since somebody retired it. */
  readonly retiredFrom?: string
}

export interface VersionRecord {
  readonly id: string
  readonly version: number
  readonly fields: VersionFields
}

/** A record of the collection of versions as what it is: nothing but publishing and retiring writes there. */
export function versionRecord(record: StoredRecord): VersionRecord {
  return record as unknown as VersionRecord
}
