/** A cell, counted from the top left. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** From the first row and column to the last, both counted in. */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function rectangleOf(one: Place, other: Place): Rectangle {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}

export function isWithin({ top, left, bottom, right }: Rectangle, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The nearest cell of the grid; the first one of a grid without cells. */
export function clamped({ row, column }: Place, { rows, columns }: GridSize): Place {
  return { row: between(row, rows - 1), column: between(column, columns - 1) }
}

function between(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}

/** The numbers from the first to the last, both counted in. */
export function through(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
