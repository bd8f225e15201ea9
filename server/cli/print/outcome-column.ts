import type { PersonOutcome } from '../../../engine/index.ts'
import type { Column } from './sheet.ts'

/** A column of the table of outcomes: what it shows of one person, and of all. */
export interface OutcomeColumn extends Column {
  readonly isMoney?: true
  readonly cell: (person: PersonOutcome) => string | undefined
  readonly total?: string | undefined
}
