// biome-ignore-all lint/a11y/useSemanticElements: an HTML table cannot be drawn in part; the roles say what it would
// biome-ignore-all lint/a11y/useFocusableInteractive: the field of the table has the focus and names its active cell
import type { Column } from './column.ts'
import { type GridLayout, gutterWidthPx, notesWidthPx } from './grid-layout.ts'
import type { RowNotes } from './spreadsheet-props.ts'

interface GridHeadProps {
  readonly columns: readonly Column[]
  readonly layout: GridLayout
  readonly drawn: readonly number[]
  readonly notes: RowNotes | undefined
}

/** The titles of the columns; they stay in sight. */
export function GridHead({ columns, layout, drawn, notes }: GridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="head" style={{ width: layout.totalPx, display: 'flex' }}>
      <div role="columnheader" aria-colindex={1} aria-label="#" className="gutter" style={{ width: gutterWidthPx }} />
      {drawn.map((index) => {
        const column = columns[index]
        if (column === undefined) return null
        const width = layout.widthPx[index] ?? 0
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            data-column={index}
            title={column.title}
            className={index === 0 ? 'title first' : 'title'}
            style={index === 0 ? { width } : { left: layout.leftPx[index] ?? 0, width }}
          >
            {column.title}
          </div>
        )
      })}
      {notes !== undefined && (
        <div
          role="columnheader"
          aria-colindex={columns.length + 2}
          title={notes.help}
          className="title note"
          style={{ width: notesWidthPx }}
        >
          {notes.title}
        </div>
      )}
    </div>
  )
}
