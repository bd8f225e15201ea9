import type { GridChange } from './grid-change.ts'
import { through } from './grid-place.ts'

interface RowSpan {
  readonly first: number
  readonly last: number
}

interface RowLimits {
  readonly count: number
  readonly fewest: number
  readonly most: number
}

/** As many empty rows as are selected, above them or below; nothing where the table would have too many. */
export function insertRows({ first, last }: RowSpan, at: 'above' | 'below', { count, most }: RowLimits): GridChange[] {
  const wanted = count === 0 ? 1 : last - first + 1
  if (count + wanted > most) return []
  const start = count === 0 ? 0 : at === 'above' ? first : last + 1
  return through(start, start + wanted - 1).map((row) => ({ do: 'insert', row, cells: {} }))
}

/** The selected rows, from the last; nothing where the table would have too few. */
export function removeRows({ first, last }: RowSpan, { count, fewest }: RowLimits): GridChange[] {
  if (count - (last - first + 1) < fewest || count === 0) return []
  return through(first, last).map(() => ({ do: 'remove', row: first }))
}

/** The selected rows one up or down, by moving the row beside them to their other end. */
export function moveRows({ first, last }: RowSpan, by: 1 | -1, { count }: RowLimits): GridChange[] {
  if (by === -1) return first === 0 ? [] : [{ do: 'move', row: first - 1, to: last }]
  return last >= count - 1 ? [] : [{ do: 'move', row: last + 1, to: first }]
}
