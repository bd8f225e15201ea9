import type { RawFactValues, RawPerson, RawRating, RawScheme } from '../../../engine/index.ts'
import { type CellOptions, cellValue } from '../cell-values.ts'
import { type CellReport, cellReport } from '../cells/cell-report.ts'
import { givenCell } from '../cells/given-cell.ts'
import type { Report } from '../issue-list.ts'
import { type Cell, emptyCell, isBlank, type Row } from '../table/cell.ts'
import type { BoundColumn } from './bound-column.ts'
import type { GroupFacts } from './group-facts.ts'
import { readAttribute } from './read-attribute.ts'
import { readRating } from './read-rating.ts'
import type { Attribute } from './targets.ts'

/** What all rows of a table are read with. */
export interface PeopleSource {
  readonly file: string
  readonly scheme: RawScheme
  readonly columns: readonly BoundColumn[]
  readonly options: CellOptions
  /** By id of the metric: one column of percentages may hold ratios, another not. */
  readonly optionsOf: (metric: string) => CellOptions
  readonly groups: GroupFacts
  readonly report: Report
}

/** The person of a row; without id where the row has none. Everything wrong in the row is reported at its cells. */
export function readPerson(row: Row, index: number, source: PeopleSource): Omit<RawPerson, 'id'> & { id?: string } {
  const path = `/people/${index}`
  const reportAt = (column: BoundColumn, part: string): CellReport =>
    cellReport(source.report, `${path}${part}`, { file: source.file, row: row.line, column: column.letters })
  const attributes = readAttributes(row, source, reportAt)
  const facts = readFacts(row, source, attributes, reportAt)
  const ratings = readRatings(row, source, reportAt)
  return {
    ...attributes,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(ratings.length > 0 && { ratings }),
  }
}

type ReportAt = (column: BoundColumn, part: string) => CellReport
type Attributes = Partial<Record<'id' | Exclude<Attribute, 'employeeId'>, string>>

function readAttributes(row: Row, source: PeopleSource, reportAt: ReportAt): Attributes {
  const attributes: Attributes = {}
  for (const column of source.columns) {
    if (column.target.kind !== 'attribute') continue
    const { attribute } = column.target
    const key = attribute === 'employeeId' ? 'id' : attribute
    const report = reportAt(column, `/${key}`)
    const cell = cellAt(row, column)
    const given = givenCell(cell, source.options.noData, report)
    if (given === undefined && key === 'id' && isBlank(cell)) report('employee-id-missing', 'error', {})
    const read = given === undefined ? undefined : readAttribute(attribute, given, source.scheme, report)
    if (read === undefined) continue
    attributes[key] = read.value
    const isGroup = key === 'team' || key === 'department'
    if (isGroup && read.name !== undefined) source.groups.name(key, read.value, read.name)
  }
  return attributes
}

function readFacts(row: Row, source: PeopleSource, attributes: Attributes, reportAt: ReportAt): RawFactValues {
  const facts: RawFactValues = {}
  for (const column of source.columns) {
    if (column.target.kind !== 'metric') continue
    const { metric } = column.target
    const report = reportAt(column, `/facts/${metric.id}`)
    const value = cellValue(cellAt(row, column), metric, source.optionsOf(metric.id), report)
    if (value === undefined) continue
    if ((metric.scope ?? 'person') === 'person') facts[metric.id] = value
    else source.groups.add(metric, value, { id: '', ...attributes }, row.line, report)
  }
  return facts
}

function readRatings(row: Row, source: PeopleSource, reportAt: ReportAt): RawRating[] {
  const ratings: RawRating[] = []
  for (const column of source.columns) {
    if (column.target.kind !== 'rating') continue
    const { indicator, rater, scoring } = column.target
    const report = reportAt(column, `/ratings/${ratings.length}`)
    const cell = givenCell(cellAt(row, column), source.options.noData, report)
    const read = cell === undefined ? undefined : readRating(cell, scoring, source.options, report)
    if (read !== undefined) ratings.push({ indicator: indicator.id, rater, ...read })
  }
  return ratings
}

function cellAt(row: Row, column: BoundColumn): Cell {
  return row.cells[column.index] ?? emptyCell
}
