// DRAFT CONTRACT. Replaced by generation from schemas/facts.schema.json (same names, same shapes).
import type { Id } from './scheme.ts'

/** Period key: 2026-01, 2026-Q1, 2026-H1 or 2026. */
export type PeriodKey = string

export interface RawFacts {
  $schema?: string
  format: 1
  period: PeriodKey
  people: RawPerson[]
  groups?: RawGroup[]
}
export interface RawPerson {
  /** Employee id, text as in the personnel file: "007" stays "007". */
  id: string
  name?: string
  post?: Id
  department?: Id
  team?: Id
  hired?: string
  left?: string
  facts?: RawFactValues
  ratings?: RawRating[]
  /** Facts and ratings of the smaller periods inside this one. */
  parts?: RawPart[]
  /** Earlier periods' results, any order. */
  history?: RawHistory[]
  /** Balances carried over from the period before, by pay component. */
  carried?: Record<Id, RawNumber>
}
/** Up to 15 significant digits as a number; more digits as a decimal string. */
export type RawNumber = number | string
export type RawValue = number | string | boolean | RawRecord[]
export type RawRecord = Record<Id, number | string | boolean>
export type RawFactValues = Record<Id, RawValue>
export interface RawRating { indicator: Id; rater: Id; /** who gave it; shown in the trace only */ by?: string; rating?: RawNumber; level?: string }
export interface RawPart { period: PeriodKey; facts?: RawFactValues; ratings?: RawRating[] }
export interface RawGroup { kind: 'team' | 'department' | 'company'; id: Id; name?: string; facts?: RawFactValues; ratings?: RawRating[]; parts?: RawPart[] }
export interface RawHistory {
  period: PeriodKey
  facts?: RawFactValues
  total?: RawNumber
  scores?: Record<Id, RawNumber>
  band?: Id
  rewards?: Record<Id, number>
  penalties?: Record<Id, number>
  demerits?: { minor?: number; major?: number }
  pay?: Record<Id, RawNumber>
}
