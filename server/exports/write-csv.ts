import { inPortions } from '../evaluation/in-portions.ts'
import { csvCell } from './csv-cell.ts'
import { byteOrderMark, csvLines } from './csv-lines.ts'
import { harmless } from './harmless.ts'
import type { TableToWrite } from './table-to-write.ts'

const rowsAtOnce = 500

/** A table as a CSV file, piece by piece: UTF-8 with a byte order mark, lines ended by CR LF. Others get their turn between the pieces. */
export async function* writeCsv({ columns, rows }: TableToWrite): AsyncIterable<string> {
  yield byteOrderMark + csvLines([columns.map(({ name }) => harmless(name))])
  for await (const portion of inPortions(rows, rowsAtOnce)) {
    yield csvLines(portion.map((row) => columns.map(({ kind }, index) => csvCell(row[index], kind))))
  }
}
