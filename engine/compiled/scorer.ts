import type { Decimal } from '../kernel/decimal.ts'
import type { FastPerson } from './fast-person.ts'

/** The node does not count: its weight is shared out. */
export const notCounted = 'not-counted'
/** Something out of the ordinary. */
export const unusual = 'unusual'
export type Score = Decimal | typeof notCounted | typeof unusual
/** Scores a node of the tree for one person. */
export type Scorer = (run: FastPerson) => Score
