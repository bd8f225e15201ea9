import { departments, posts } from '../../../collections/people.ts'
import { exportTypeOf } from '../../../exports/export-format.ts'
import { writeXlsx } from '../../../exports/write-xlsx.ts'
import type { AnswerStream } from '../../../http/route.ts'
import type { Language } from '../../../messages/language.ts'
import { sentence } from '../../../messages/messages.ts'
import type { Collection } from '../../../store/collection.ts'
import { employeeMeanings } from '../columns/employee-meanings.ts'
import { hasEnded } from '../employees/standing-groups.ts'
import type { Importing } from '../import-request.ts'
import { readAll } from '../read-all.ts'
import { workbookColumns } from './workbook-column.ts'
import { workbookSheets } from './workbook-sheets.ts'

/** An empty workbook for employees, with pick lists of departments and posts. */
export async function employeesWorkbook(importing: Importing, language: Language): Promise<AnswerStream> {
  const names: Readonly<Record<string, readonly string[]>> = {
    department: await standingNames(departments, importing),
    post: await standingNames(posts, importing),
  }
  const columns = workbookColumns(employeeMeanings, ({ key }) => names[key] ?? [], language)
  return {
    ...{ type: exportTypeOf.xlsx, fileName: sentence('workbook-employees-file', {}, language) },
    parts: () => writeXlsx(workbookSheets(columns, [], language)),
  }
}

/** What they are called; those of the same name by their ids. */
async function standingNames(
  { name: collection }: Collection,
  { store, today }: Importing,
): Promise<readonly string[]> {
  const records = [...(await readAll(store, collection)).values()].filter((record) => !hasEnded(record, today))
  const names = records.map(({ fields }) => String(fields.name))
  return records.map(({ id, fields }) => {
    const name = String(fields.name)
    return names.indexOf(name) === names.lastIndexOf(name) ? name : id
  })
}
