import type { ReactNode } from 'react'

/** A record of a ranged list. */
export interface PersonRow {
  readonly id: string
}

export interface PeopleColumn<Row extends PersonRow> {
  readonly id: string
  readonly title: string
  /** As in CSS's grids: `minmax(0, 2fr)` or `110px`. */
  readonly width: string
  readonly isFigure?: boolean
  /** The list can be sorted by a field of the column's id. */
  readonly isSortable?: boolean
  readonly show: (row: Row) => ReactNode
}

/** By which field of the list, and which way. */
export interface PeopleOrder {
  readonly field: string
  readonly order: 'ASC' | 'DESC'
}
