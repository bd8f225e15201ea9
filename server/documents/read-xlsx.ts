import { issueList } from './issue-list.ts'
import { factsLimitBytes } from './limits.ts'
import { quote } from './quote.ts'
import { hucreReader } from './table/hucre-reader.ts'
import { belowTitles, firstRows, type HeaderOptions, isAbove } from './table/header-row.ts'
import { makeTable } from './table/make-table.ts'
import type { TableReading } from './table/table-reading.ts'
import type { WorkbookReader } from './table/workbook-reader.ts'
import { checkZip } from './zip-check.ts'

/**
 * Reads one sheet of an .xlsx file into a table: the one named, else the first that is not hidden; that others were left out is
 * a notice. Nothing is unpacked or parsed before `checkZip` has let the file in. Merged cells are refused.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  wanted?: string,
  reader: WorkbookReader = hucreReader,
  { betweenSteps, ...header }: HeaderOptions & { readonly betweenSteps?: () => void } = {},
): Promise<TableReading> {
  const issues = issueList()
  const nothing = () => ({ table: undefined, issues: issues.all() })
  if (bytes.length > factsLimitBytes) {
    issues.report('file-too-large', 'error', '', { file, size: bytes.length, limit: factsLimitBytes })
  }
  if (issues.hasErrors() || !checkZip(bytes, file, issues)) return nothing()
  betweenSteps?.()
  const workbook = await openWorkbook(reader, bytes, wanted)
  if (workbook === undefined) issues.report('workbook-broken', 'error', '', { file })
  if (workbook === undefined) return nothing()
  const { sheet } = workbook
  const others = workbook.sheets.filter((name) => name !== sheet?.name).map((name) => quote(name))
  if (sheet === undefined) {
    issues.report('workbook-sheet-missing', 'error', '', {
      file,
      sheet: quote(wanted ?? ''),
      others: others.join('、'),
    })
    return { ...nothing(), sheets: workbook.sheets }
  }
  if (others.length > 0 && wanted === undefined) {
    issues.report('workbook-sheets-left-out', 'notice', '', {
      file,
      sheet: quote(sheet.name),
      others: others.join('、'),
    })
  }
  const rows = belowTitles(file, sheet.rows, header, issues)
  const merges = sheet.merges.filter((range) => !isAbove(range, rows))
  for (const range of merges) issues.report('sheet-merged-cells', 'error', '', { file, range })
  const table = makeTable({ file, sheet: sheet.name }, rows, issues)
  return { table, issues: issues.all(), sheets: workbook.sheets, ...firstRows(sheet.rows, header) }
}

/** Whatever a library throws over a file is the fault of the file; it has been seen to throw plain type errors. */
async function openWorkbook(reader: WorkbookReader, bytes: Uint8Array, wanted: string | undefined) {
  try {
    return await reader.read(bytes, wanted)
  } catch {
    return undefined
  }
}
