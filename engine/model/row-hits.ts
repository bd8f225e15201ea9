import type { TraceEntry } from './raw/outcome.ts'

/** A row that was taken, as a trace names it. */
export type Row = NonNullable<TraceEntry['row']>

/** A list of rows of which one is taken for each person: a table of scores, the bands, a pay table, tiers. */
export interface RowList {
  /** JSON pointer to it. */
  readonly path: string
  readonly length: number
}

/** By the JSON pointer of a list of rows: how often each of its rows was taken. */
export type RowHits = Map<string, number[]>

/** Counts a row for the list that it stands in. */
export function countRow(hits: RowHits, { path, index }: Row): void {
  const list = path.slice(0, path.lastIndexOf('/'))
  const counts = hits.get(list) ?? []
  if (counts.length === 0) hits.set(list, counts)
  counts[index] = (counts[index] ?? 0) + 1
}
