// Generated from schemas/cases.schema.json by `npm run types:generate`: change the schema, not this file.

import type { PeriodKey, PersonId, RawGroup, RawNumber, RawPerson } from './facts.ts'
import type { Id, LongText, PlainNumber, Text } from './scheme.ts'

/** All cases of one scheme. */
export interface RawCases {
  /** Lets an editor complete and explain the document; one of these two values, never fetched. */
  $schema?: '../schemas/cases.schema.json' | 'urn:jiheng:cases:1'
  /** Version of the document format, at present 1. */
  format: 1
  /** Id of the scheme they belong to. */
  scheme: Id
  /** Values of the parameters of the template in all these cases. */
  parameters?: Record<Id, PlainNumber>
  /** The cases, at most 1,000. */
  cases: RawCase[]
}

/** One case. */
export interface RawCase {
  /** Id of the case. */
  id: Id
  /** What it shows, in one sentence. */
  name: Text
  /** The period it is evaluated for. */
  period: PeriodKey
  /** Values of parameters in this case; they go before those of all cases. */
  parameters?: Record<Id, PlainNumber>
  /** The people with their facts. */
  people: RawPerson[]
  /** Facts and ratings of groups. */
  groups?: RawGroup[]
  /** What must come out for each person. */
  expect: Expected[]
}

/**
 * What must come out for one person; only what is named is compared. Amounts and scores are exact numbers or
 * decimal text.
 */
export interface Expected {
  /** Whose outcome. */
  person: PersonId
  /** Complete, incomplete, invalid, or not included. */
  status?: 'complete' | 'incomplete' | 'invalid' | 'not-included'
  /** The total. */
  total?: RawNumber
  /** The rank. */
  rank?: number
  /** Id of the band. */
  band?: Id
  /** Scores by indicator. */
  scores?: Record<Id, RawNumber>
  /** Values of metrics. */
  metrics?: Record<Id, PlainNumber | LongText | boolean>
  /** Ids of all rewards that took effect; the exact list. */
  rewards?: Id[]
  /** Ids of all penalties that took effect; the exact list. */
  penalties?: Id[]
  /** Amounts by pay component. */
  pay?: Record<Id, RawNumber>
  /** The payout. */
  payout?: RawNumber
  /** Balances carried into the next period, by pay component. */
  carried?: Record<Id, RawNumber>
  /** Names of all that is missing; the exact list. */
  missing?: Text[]
  /** Codes of all problems of an invalid outcome; the exact list. */
  problems?: Text[]
}
