import type { OutcomeColumn } from '../cli/print/outcome-column.ts'
import { outcomeColumns, personColumns } from '../cli/print/outcome-columns.ts'
import type { Printing } from '../cli/print/printing.ts'
import type { ResultFields, ResultRecord } from '../uses/runs/result-record.ts'
import type { PlaceNames } from './place-names.ts'
import type { CellToWrite, ColumnToWrite, RowToWrite, TableToWrite } from './table-to-write.ts'

interface ResultColumn extends ColumnToWrite {
  readonly cell: (fields: ResultFields) => CellToWrite
}

/** Results as a table: who it is and where, status, scores, total, band, each pay component, payout, and what one should know, named as the scheme names it. */
export function resultTable(results: AsyncIterable<ResultRecord>, printing: Printing, names: PlaceNames): TableToWrite {
  const { say } = printing.context
  const columns: readonly ResultColumn[] = [
    ...personColumns(printing).map((column) => resultColumn(column, printing)),
    placeColumn(say('figure-department', {}), ({ department }) => department && names.department(department)),
    placeColumn(say('figure-post', {}), ({ post }) => post && names.post(post)),
    placeColumn(say('figure-team', {}), ({ team }) => team),
    ...outcomeColumns(printing, { whole: true }).map((column) => resultColumn(column, printing)),
  ]
  return { columns, rows: rowsOf(results, columns) }
}

async function* rowsOf(
  results: AsyncIterable<ResultRecord>,
  columns: readonly ResultColumn[],
): AsyncGenerator<RowToWrite> {
  for await (const { fields } of results) yield columns.map(({ cell }) => cell(fields))
}

function placeColumn(name: string, cell: ResultColumn['cell']): ResultColumn {
  return { name, kind: 'text', cell }
}

function resultColumn({ title, kind, isMoney, cell }: OutcomeColumn, { raw }: Printing): ResultColumn {
  const shown = isMoney === true ? ({ kind: 'money', scale: raw.money.scale } as const) : { kind }
  return { name: title, ...shown, cell: ({ outcome }) => cell(outcome) }
}
