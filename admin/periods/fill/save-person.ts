import { HttpError } from 'react-admin'
import type { CellValue } from '../../components/spreadsheet/column.ts'
import { callApi } from '../../providers/call-api.ts'
import { throughSignIn } from '../../providers/sign-in-gate.ts'
import { type FillColumn, keptOf } from './fill-columns.ts'
import { type FactRecord, type GivenRecords, ratingKey } from './given-records.ts'

export interface PersonToSave {
  readonly period: string
  readonly scheme: string
  readonly employee: string
  /** What was typed, by column. */
  readonly cells: Readonly<Record<string, CellValue>>
  readonly columns: readonly FillColumn[]
  /** The records as they were read, whose versions are named. */
  readonly given: GivenRecords
}

/** What became of somebody's cells. */
export type SavedPerson =
  | { readonly is: 'saved' }
  /** Somebody else was quicker; nothing was overwritten. */
  | { readonly is: 'conflict' }
  | { readonly is: 'refused'; readonly message: string; readonly cells: Readonly<Record<string, string>> }

interface Issue {
  readonly path: string
  readonly message: string
}

/** Saves what was typed for one person: facts in one record, each rating in its own, at the versions that were read. */
export async function savePerson(person: PersonToSave): Promise<SavedPerson> {
  try {
    await saveFacts(person)
    await saveRatings(person)
    return { is: 'saved' }
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    const { code, issues = [] }: { code?: string; issues?: readonly Issue[] } = Object(error.body)
    if (error.status === 412 || code === 'record-exists' || error.status === 428) return { is: 'conflict' }
    const cells = issues.flatMap(({ path, message }): [string, string][] => {
      const metric = /^\/facts\/([^/]+)$/.exec(path)?.[1]
      return metric === undefined ? [] : [[`fact:${metric}`, message]]
    })
    const message = issues.map((issue) => issue.message).join(' ') || error.message
    return { is: 'refused', message, cells: Object.fromEntries(cells) }
  }
}

async function saveFacts({ period, employee, cells, columns, given }: PersonToSave): Promise<void> {
  const typed = columns.filter(({ id, kept }) => kept.as === 'fact' && Object.hasOwn(cells, id))
  if (typed.length === 0) return
  const record = given.facts.get(employee)
  const facts = withCells(record, typed, cells)
  const body = { period, employee, facts, ...(record?.parts !== undefined && { parts: record.parts }) }
  await put('facts', record, body)
}

/** The facts that stand with those that were typed; an emptied cell takes its fact away. */
export function withCells(
  record: Pick<FactRecord, 'facts'> | undefined,
  typed: readonly FillColumn[],
  cells: PersonToSave['cells'],
): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = { ...record?.facts }
  for (const column of typed) {
    if (column.kept.as !== 'fact') continue
    const value = keptOf(column, cells[column.id])
    if (value === null) delete facts[column.kept.metric.id]
    else facts[column.kept.metric.id] = value
  }
  return facts
}

async function saveRatings({ period, scheme, employee, cells, columns, given }: PersonToSave): Promise<void> {
  for (const column of columns) {
    if (column.kept.as !== 'rating' || !Object.hasOwn(cells, column.id)) continue
    const { indicator, rater, levels } = column.kept.rating
    const record = given.ratings.get(ratingKey(employee, { indicator, rater }))
    const value = keptOf(column, cells[column.id])
    if (value === null && record === undefined) continue
    if (value === null && record !== undefined) {
      const path = `/ratings/${encodeURIComponent(record.id)}`
      await throughSignIn(() => callApi(path, { method: 'DELETE', version: record.version }))
      continue
    }
    const about = { period, scheme, employee, indicator, rater }
    await put('ratings', record, { ...about, ...(levels === undefined ? { rating: value } : { level: value }) })
  }
}

function put(resource: string, record: { id: string; version: number } | undefined, body: object) {
  if (record === undefined) return throughSignIn(() => callApi(`/${resource}`, { method: 'POST', body }))
  const path = `/${resource}/${encodeURIComponent(record.id)}`
  return throughSignIn(() => callApi(path, { method: 'PUT', body, version: record.version }))
}
