import { departmentsBelow } from '../../../access/departments-below.ts'
import { facts, metrics } from '../../../collections/figures.ts'
import { employees } from '../../../collections/people.ts'
import { exportTypeOf } from '../../../exports/export-format.ts'
import type { RowToWrite } from '../../../exports/table-to-write.ts'
import { writeXlsx } from '../../../exports/write-xlsx.ts'
import type { AnswerStream } from '../../../http/route.ts'
import type { Language } from '../../../messages/language.ts'
import { sentence } from '../../../messages/messages.ts'
import type { PeriodDays } from '../../../uses/figures/days-of-period.ts'
import { openPeriod } from '../../../uses/figures/open-period.ts'
import { placeOn, placesHeld } from '../../../uses/people/places-held.ts'
import { wrongField } from '../../../uses/refusals.ts'
import { figureMeanings } from '../columns/figure-meanings.ts'
import { schemeOfFigures } from '../figures/scheme-of-figures.ts'
import type { Importing } from '../import-request.ts'
import { reachTest } from '../reach.ts'
import { readAll } from '../read-all.ts'
import { workbookColumns } from './workbook-column.ts'
import { workbookSheets } from './workbook-sheets.ts'

/** A workbook for the figures of a scheme in a period, with a row for everyone of the scheme's departments who worked then and is within reach. */
export async function figuresWorkbook(
  { scheme, period }: { readonly scheme?: string; readonly period?: string },
  importing: Importing,
  language: Language,
): Promise<AnswerStream> {
  if (scheme === undefined) throw wrongField('/scheme', 'import-scheme-missing')
  if (period === undefined) throw wrongField('/period', 'import-period-missing')
  const { days } = await openPeriod(period, importing)
  const own = await schemeOfFigures(scheme, days, importing)
  const library = [...(await readAll(importing.store, metrics.name)).values()]
  const source = { library, day: days.from, scheme: own.document, noRatings: own.noRatings }
  const meanings = figureMeanings(source).filter(({ refused }) => refused === undefined)
  const columns = workbookColumns(meanings, () => [], language)
  const rows = await peopleRows(own.document.department, days, importing)
  return {
    ...{ type: exportTypeOf.xlsx, fileName: sentence('workbook-figures-file', { scheme: own.id, period }, language) },
    parts: () => writeXlsx(workbookSheets(columns, rows, language)),
  }
}

async function peopleRows(
  department: string | undefined,
  { from, to }: PeriodDays,
  { store, scopeOf }: Importing,
): Promise<readonly RowToWrite[]> {
  const within = department === undefined ? undefined : new Set(await departmentsBelow(store, [department]))
  const mayCreate = reachTest(await scopeOf('facts', 'create'), facts)
  const rows: RowToWrite[] = []
  for (const { id, fields } of (await readAll(store, employees.name)).values()) {
    const { hired, left, name } = fields
    if (String(hired) > to || (typeof left === 'string' && left < from)) continue
    const place = placeOn(placesHeld(fields.history), to)
    if (within !== undefined && !within.has(place?.department ?? '')) continue
    const record = { id: '', fields: { employee: id, ...(place && { department: place.department }) } }
    if (mayCreate(record)) rows.push([id, String(name)])
  }
  return rows
}
