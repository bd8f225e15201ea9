import type { PersonOutcome } from '../../../engine/index.ts'
import type { Column } from './sheet.ts'

/** A column of the table of outcomes: what it shows of one person, and of all. */
export interface OutcomeColumn extends Column {
  readonly cell: (person: PersonOutcome) => string | undefined
  readonly total?: string | undefined
}
