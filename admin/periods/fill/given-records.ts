import { callApi } from '../../providers/call-api.ts'

/** Facts of somebody in a period, as they are kept. */
export interface FactRecord {
  readonly id: string
  readonly version: number
  readonly employee?: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly parts?: unknown
}

/** A rating that whoever looks has given. */
export interface RatingRecord {
  readonly id: string
  readonly version: number
  readonly employee?: string
  readonly indicator: string
  readonly rater: string
  readonly rating?: number | string
  readonly level?: string
}

export interface GivenRecords {
  readonly facts: ReadonlyMap<string, FactRecord>
  /** By person, indicator and rater: `007:attitude:boss`. */
  readonly ratings: ReadonlyMap<string, RatingRecord>
}

/** People whose records are asked for at once, so that the address does not become too long. */
const atOnce = 100

interface Asked {
  readonly period: string
  readonly scheme: string
  readonly employees: readonly string[]
  /** Whose ratings: one's own; undefined where none are asked for. */
  readonly rater: string | undefined
}

/** The facts of these people in a period, and the ratings that somebody has given them, with their versions. */
export async function givenRecords(
  { period, scheme, employees, rater }: Asked,
  signal?: AbortSignal,
): Promise<GivenRecords> {
  const facts = new Map<string, FactRecord>()
  const ratings = new Map<string, RatingRecord>()
  for (let from = 0; from < employees.length; from += atOnce) {
    const employee = employees.slice(from, from + atOnce)
    for (const record of await listed<FactRecord>('/facts', { period, employee }, signal)) {
      facts.set(record.employee ?? '', record)
    }
    if (rater === undefined) continue
    for (const record of await listed<RatingRecord>('/ratings', { period, scheme, by: rater, employee }, signal)) {
      ratings.set(ratingKey(record.employee ?? '', record), record)
    }
  }
  return { facts, ratings }
}

export function ratingKey(employee: string, { indicator, rater }: Pick<RatingRecord, 'indicator' | 'rater'>): string {
  return `${employee}:${indicator}:${rater}`
}

async function listed<T>(path: string, filter: object, signal: AbortSignal | undefined): Promise<readonly T[]> {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,999]' })
  return (await callApi(`${path}?${query}`, { signal })).json as readonly T[]
}
