import { exportTypeOf } from '../../../exports/export-format.ts'
import type { ColumnToWrite } from '../../../exports/table-to-write.ts'
import { writeXlsx } from '../../../exports/write-xlsx.ts'
import type { AnswerStream } from '../../../http/route.ts'
import type { Language } from '../../../messages/language.ts'
import { sentence } from '../../../messages/messages.ts'
import type { BoundMeaning } from '../columns/bind-meanings.ts'
import type { Importing, ImportRequest } from '../import-request.ts'
import { findingView } from '../import-view.ts'
import { type ImportReading, readImport } from '../read-import.ts'

/** The rows of a file that have errors, with all their cells and a column that says what is wrong, as a workbook. */
export async function failedRows(
  request: ImportRequest,
  importing: Importing,
  language: Language,
): Promise<AnswerStream> {
  const reading = await readImport({ ...request, wantsTexts: true }, importing)
  const problem: ColumnToWrite = { name: problemName(reading, language), kind: 'text', width: 60 }
  const columns = [...columnsOf(reading), problem]
  const table = { columns, rows: rowsOf(reading, language) }
  return {
    ...{ type: exportTypeOf.xlsx, fileName: sentence('workbook-failed-rows-file', {}, language) },
    parts: () => writeXlsx([{ name: sentence('workbook-failed-rows', {}, language), table }]),
  }
}

function columnsOf({ columns, head }: ImportReading): readonly ColumnToWrite[] {
  const header = head.table?.header ?? []
  return header.map((name, index) => ({ name, kind: isOfNumbers(columns[index]) ? 'number' : 'text' }))
}

/** Numbers stay numbers, so that a minus is not taken for the beginning of a formula; ids and everything else stay as they were written. */
function isOfNumbers(column: BoundMeaning | undefined): boolean {
  const reads = column?.meaning?.reads
  if (reads?.as === 'amount') return true
  return reads?.as === 'metric' && ['money', 'count', 'days', 'score', 'number'].includes(reads.metric.unit)
}

/** Called so that no column of the file has the same name. */
function problemName({ head }: ImportReading, language: Language): string {
  const name = sentence('workbook-problem', {}, language)
  const taken = new Set(head.table?.header ?? [])
  return taken.has(name) ? `${name} 2` : name
}

function* rowsOf({ toMend, found }: ImportReading, language: Language) {
  for (const { line, texts } of toMend) {
    const problems = found.errorsOf(line).map((finding) => {
      const { message, cell } = findingView(finding, language)
      return `${typeof cell === 'string' ? `${cell}: ` : ''}${message}`
    })
    yield [...texts, problems.join('\n')]
  }
}
