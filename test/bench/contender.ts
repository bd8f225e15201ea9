import type { RawFacts } from '../../engine/index.ts'

export type ContenderId =
  | 'plain-rules'
  | 'zen-plain'
  | 'zen-fastest'
  | 'by-hand-exact'
  | 'by-hand-doubles'
  | 'ours'
  | 'ours-reference'

/** What a contender gives for one person: exact text, or doubles. */
export interface PersonFigures {
  readonly id: string
  readonly scores?: Readonly<Record<string, string | number>>
  readonly total?: string | number
  readonly band?: string
  readonly rewards?: readonly ConsequenceFigures[]
  readonly penalties?: readonly ConsequenceFigures[]
  readonly pay?: Readonly<Record<string, string | number>>
  readonly payout?: string | number
}

export interface ConsequenceFigures {
  readonly id: string
  readonly money?: string | number
}

/** One way of evaluating the benchmark's scheme. */
export interface Contender {
  readonly id: ContenderId
  readonly title: string
  /** Whether it is among the slow ones, which are timed on a part of the people. */
  readonly isSlow: boolean
  /** Only with the fewest people. */
  readonly isSmallOnly?: boolean
  /** Turns the facts into what it takes; not timed. */
  prepare(facts: RawFacts): Evaluation
}

/** Evaluates everyone, as often as it is called; hands over each one's figures once and keeps none. */
export type Evaluation = (visit: Visit) => void | Promise<void>

export type Visit = (figures: PersonFigures) => void
