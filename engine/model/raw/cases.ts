// DRAFT CONTRACT. Replaced by generation from schemas/cases.schema.json (same names, same shapes).
import type { RawGroup, RawPerson } from './facts.ts'
import type { Id } from './scheme.ts'

export interface RawCases {
  $schema?: string
  format: 1
  /** The scheme they belong to. */
  scheme: Id
  /** Values of the template's parameters in all these cases. */
  parameters?: Record<Id, number>
  cases: RawCase[]
}
export interface RawCase {
  id: Id
  /** What it shows, one sentence. */
  name: string
  period: string
  parameters?: Record<Id, number>
  people: RawPerson[]
  groups?: RawGroup[]
  expect: Expected[]
}
/** What must come out for one person; only what is named is compared. Amounts and scores as exact decimal text or number. */
export interface Expected {
  person: string
  status?: 'complete' | 'incomplete' | 'invalid'
  total?: number | string
  rank?: number
  band?: Id
  scores?: Record<Id, number | string>
  metrics?: Record<Id, number | string | boolean>
  /** Ids of all rewards (penalties) that took effect; exact list. */
  rewards?: Id[]
  penalties?: Id[]
  pay?: Record<Id, number | string>
  payout?: number | string
  carried?: Record<Id, number | string>
  /** Names of what is missing; exact list. */
  missing?: string[]
  /** Codes of the problems of an invalid outcome; exact list. */
  problems?: string[]
}
