// Generated from schemas/facts.schema.json by `npm run types:generate`: change the schema, not this file.

import type { CalendarDate, Id, LongText, PlainNumber, Text } from './scheme.ts'

/** Key of a period: 2026-01, 2026-Q1, 2026-H1 or 2026. */
export type PeriodKey = string

/** Employee id, text as in the personnel file: "007" stays "007". */
export type PersonId = string

/** A decimal number as text, for more than 15 significant digits. */
export type ExactText = string

/** All facts of one period. */
export interface RawFacts {
  /** Lets an editor complete and explain the document; one of these two values, never fetched. */
  $schema?: '../schemas/facts.schema.json' | 'urn:jiheng:facts:1'
  /** Version of the document format, at present 1. */
  format: 1
  /** The period they belong to. */
  period: PeriodKey
  /** The people, at most 200,000, as many as a table may have rows. */
  people: RawPerson[]
  /** Facts and ratings of teams, departments and the company. */
  groups?: RawGroup[]
}

/** One person with facts, ratings and history. */
export interface RawPerson {
  /** Employee id, as text. */
  id: PersonId
  /** Name, shown in the outcome. */
  name?: Text
  /** Id of the post. */
  post?: Id
  /** Id of the department. */
  department?: Id
  /** Id of the team. */
  team?: Id
  /** The first day of employment. */
  hired?: CalendarDate
  /** The last day of employment. */
  left?: CalendarDate
  /** The facts of the person, by id of the metric. */
  facts?: RawFactValues
  /** Ratings given to the person. */
  ratings?: RawRating[]
  /** Facts and ratings of the smaller periods inside this one. */
  parts?: RawPart[]
  /** Results of earlier periods, in any order. */
  history?: RawHistory[]
  /** Balances carried over from the period before, by pay component. */
  carried?: Record<Id, RawNumber>
}

/** Up to 15 significant digits as a number; more digits as decimal text. */
export type RawNumber = PlainNumber | ExactText

/** A number, a text (grade, date, text or decimal), yes or no, or a list of records. */
export type RawValue = PlainNumber | LongText | boolean | RawRecord[]

/** One record, by id of its fields. */
export type RawRecord = Record<Id, PlainNumber | LongText | boolean>

/** Facts by id of the metric, at most 500. */
export type RawFactValues = Record<Id, RawValue>

/** One rating of an indicator: a number, a level, or both (a score within the level). */
export interface RawRating {
  /** Id of the indicator. */
  indicator: Id
  /** Id of the rater group. */
  rater: Id
  /** Who gave it; shown in the trace only. */
  by?: Text
  /** The number given. */
  rating?: RawNumber
  /** The level chosen. */
  level?: Text
}

/** Facts and ratings of a smaller period. */
export interface RawPart {
  /** Which smaller period. */
  period: PeriodKey
  /** Facts of that period. */
  facts?: RawFactValues
  /** Ratings of that period. */
  ratings?: RawRating[]
}

/** Facts and ratings of a team, a department or the company. */
export interface RawGroup {
  /** A team, a department or the company. */
  kind: 'team' | 'department' | 'company'
  /** Id of the group, as people's `team` and `department` name it. */
  id: Id
  /** Name of the group. */
  name?: Text
  /** Facts of the group. */
  facts?: RawFactValues
  /** Ratings given to the group. */
  ratings?: RawRating[]
  /** Facts and ratings of the smaller periods inside this one. */
  parts?: RawPart[]
}

/** The locked result of an earlier period. */
export interface RawHistory {
  /** Which period. */
  period: PeriodKey
  /** The facts of that time. */
  facts?: RawFactValues
  /** The total of that time. */
  total?: RawNumber
  /** The scores of that time, by indicator. */
  scores?: Record<Id, RawNumber>
  /** The band of that time. */
  band?: Id
  /** How many times each reward took effect. */
  rewards?: Record<Id, number>
  /** How many times each penalty took effect. */
  penalties?: Record<Id, number>
  /** How many demerits were given. */
  demerits?: {
    /** Minor demerits. */
    minor?: number
    /** Major demerits. */
    major?: number
  }
  /** The pay of that time, by component. */
  pay?: Record<Id, RawNumber>
}
