import { callApi } from '../../providers/call-api.ts'
import type { PeopleOrder } from './people-column.ts'

/** A list of the API, narrowed and ordered. */
export interface RangedList {
  /** `/results`. */
  readonly path: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly order: PeopleOrder
}

export interface RangeOfRows<Row> {
  readonly rows: readonly Row[]
  /** How many there are in all. */
  readonly total: number
}

/** Rows that are asked for at once. */
export const rangeSize = 100

/** The numbers of the ranges that the places from first to last lie in: 95 to 210 in 0, 1, 2. */
export function rangesAround(first: number, last: number): readonly number[] {
  const from = Math.floor(first / rangeSize)
  return Array.from({ length: Math.floor(last / rangeSize) - from + 1 }, (_, place) => from + place)
}

/** Asks the API for one range of a list. */
export async function rowsOfRange<Row>(
  { path, filter, order }: RangedList,
  range: number,
  signal: AbortSignal,
): Promise<RangeOfRows<Row>> {
  const query = new URLSearchParams({
    sort: JSON.stringify([order.field, order.order]),
    range: JSON.stringify([range * rangeSize, (range + 1) * rangeSize - 1]),
    filter: JSON.stringify(filter),
  })
  const { json, headers } = await callApi(`${path}?${query}`, { signal })
  const total = Number(/\/(\d+)$/.exec(headers.get('Content-Range') ?? '')?.[1] ?? 0)
  return { rows: json as readonly Row[], total }
}
