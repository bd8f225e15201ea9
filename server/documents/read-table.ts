import { issueList } from './issue-list.ts'
import { fileKind } from './file-kind.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { hucreReader } from './table/hucre-reader.ts'
import type { Encoding } from './table/decode-text.ts'
import type { HeaderOptions } from './table/header-row.ts'
import type { TableReading } from './table/table-reading.ts'

export interface TableOptions extends HeaderOptions {
  /** Of a CSV file; absent: found out. */
  readonly encoding?: Encoding
  /** Name of the sheet; absent: the first that is not hidden. */
  readonly sheet?: string
  /** Is called between the large steps of reading: the garbage of one need not be there beside that of the next. */
  readonly betweenSteps?: () => void
}

/** Reads a CSV or XLSX file, whichever its content is, into a table. Other content is refused, whatever the file is called. */
export async function readTable(bytes: Uint8Array, file: string, options: TableOptions = {}): Promise<TableReading> {
  const kind = fileKind(bytes)
  if (kind === 'csv') return readCsv(bytes, file, options.encoding, options)
  if (kind === 'xlsx') return readXlsx(bytes, file, options.sheet, hucreReader, options)
  const issues = issueList()
  issues.report('file-not-supported', 'error', '', { file, found: kind === 'json' ? 'JSON' : kind })
  return { table: undefined, issues: issues.all() }
}
