import type { Outcome } from '../../../engine/index.ts'
import { outcomeColumns, personColumns } from './outcome-columns.ts'
import type { Printing } from './printing.ts'
import type { Sheet } from './sheet.ts'

/**
 * Everyone's outcome as rows. `whole` also has the scores, interim figures, balances and reasons, for a file; without it only
 * what fits a terminal, and of the people only those who are in.
 */
export function outcomeSheet(outcome: Outcome, printing: Printing, { whole }: { whole: boolean }): Sheet {
  const columns = [...personColumns(printing), ...outcomeColumns(printing, { whole, totals: outcome.totals })]
  const people = whole ? outcome.people : outcome.people.filter((person) => person.status !== 'not-included')
  return {
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: people.map((person) => columns.map((column) => column.cell(person) ?? '')),
    totals: columns.map((column) => column.total ?? ''),
  }
}
