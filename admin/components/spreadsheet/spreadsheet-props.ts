import type { Column } from './column.ts'
import type { GridChange, GridRows } from './grid-change.ts'
import type { Place } from './grid-place.ts'

export interface SpreadsheetProps {
  /** What the table is, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: GridRows
  /** All that one action changes, to be undone in one step. */
  readonly onChange: (changes: readonly GridChange[]) => void
  readonly onUndo?: () => void
  readonly onRedo?: () => void
  /** Sentences about cells, by `problemKey`. */
  readonly problems?: ReadonlyMap<string, string>
  readonly fewestRows?: number
  readonly mostRows?: number
  /** Rows are neither added nor taken away nor moved. */
  readonly hasFixedRows?: boolean
  readonly isReadOnly?: boolean
  /** The part of the draft that the table shows. */
  readonly pointer?: string
  /** The cell to go to; it is gone to whenever the object is another. */
  readonly reveal?: Place | undefined
  readonly rowNotes?: RowNotes | undefined
  /** The most rows that are seen at once. */
  readonly visibleRows?: number
}

/** What is told of each row beside its cells: it is read and never chosen. */
export interface RowNotes {
  readonly title: string
  readonly help: string
  readonly notes: readonly RowNote[]
}

export interface RowNote {
  readonly text: string
  /** Nothing is there, which is worth a second look. */
  readonly isEmpty: boolean
}

/** The name of a cell among the problems. */
export function problemKey(row: number, column: string): string {
  return `${row}/${column}`
}
