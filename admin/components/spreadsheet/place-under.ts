import type { GridSize, Place } from './grid-place.ts'

/** The cells that a pointer over an element means: one, a whole row over its number, a whole column over its title. */
export function placeUnder(target: EventTarget, size: GridSize): { from: Place; to: Place } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-column]') : null
  if (element === null) return undefined
  const { row, column } = element.dataset
  const from = { row: Number(row ?? 0), column: Number(column ?? 0) }
  const to = {
    row: row === undefined ? size.rows - 1 : from.row,
    column: column === undefined ? size.columns - 1 : from.column,
  }
  return size.rows === 0 ? undefined : { from, to }
}
