import { clamped, type GridSize, type Place } from './grid-place.ts'

/**
 * Where Ctrl and an arrow lead, as in Excel: within filled cells to the last of them, from their edge or from an empty cell to the next
 * filled one, and to the end of the table where there is none.
 */
export function edgeFrom(from: Place, by: Place, size: GridSize, isFilled: (place: Place) => boolean): Place {
  const next = stepped(from, by)
  if (isOutside(next, size)) return clamped(from, size)
  const isAlong = isFilled(from) && isFilled(next)
  let place = next
  while (!isOutside(stepped(place, by), size)) {
    if (isAlong ? !isFilled(stepped(place, by)) : isFilled(place)) return place
    place = stepped(place, by)
  }
  return place
}

function stepped({ row, column }: Place, by: Place): Place {
  return { row: row + by.row, column: column + by.column }
}

function isOutside({ row, column }: Place, { rows, columns }: GridSize): boolean {
  return row < 0 || column < 0 || row >= rows || column >= columns
}
