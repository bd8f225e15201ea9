// biome-ignore-all lint/a11y/useSemanticElements: an HTML table cannot be drawn in part; the roles say what it would
// biome-ignore-all lint/a11y/useFocusableInteractive: the field of the table has the focus and names its active cell
import { memo } from 'react'
import { type Column, isNumeric } from './column.ts'
import { type GridLayout, gutterWidthPx, notesWidthPx, rowHeightPx } from './grid-layout.ts'
import { SpreadsheetCell } from './SpreadsheetCell.tsx'
import type { RowNote } from './spreadsheet-props.ts'

export interface SpreadsheetRowProps {
  readonly gridId: string
  readonly row: number
  /** Of all columns. */
  readonly texts: readonly string[]
  readonly columns: readonly Column[]
  readonly layout: GridLayout
  /** The columns that are drawn. */
  readonly drawn: readonly number[]
  readonly activeColumn: number | undefined
  readonly selected: { readonly left: number; readonly right: number } | undefined
  readonly isReadOnly: boolean
  /** What is wrong with the cells of all columns. */
  readonly problems: readonly (string | undefined)[]
  readonly note: RowNote | undefined
}

/** A row with its number and those of its cells that are in sight; drawn again only when it shows something else. */
export const SpreadsheetRow = memo(function SpreadsheetRow(props: SpreadsheetRowProps) {
  const { gridId, row, texts, columns, layout, drawn, activeColumn, selected, isReadOnly, problems, note } = props
  return (
    <div role="row" aria-rowindex={row + 2} className="row" style={{ top: row * rowHeightPx, width: layout.totalPx }}>
      <RowNumber row={row} isSelected={selected !== undefined} />
      {drawn.map((index) => {
        const column = columns[index]
        return column === undefined ? null : (
          <SpreadsheetCell
            key={column.id}
            id={cellId(gridId, row, index)}
            row={row}
            column={index}
            leftPx={layout.leftPx[index] ?? 0}
            widthPx={layout.widthPx[index] ?? 0}
            text={texts[index] ?? ''}
            isNumber={isNumeric(column.kind)}
            isReadOnly={isReadOnly || column.readOnly === true}
            isActive={activeColumn === index}
            isSelected={selected !== undefined && index >= selected.left && index <= selected.right}
            problem={problems[index]}
          />
        )
      })}
      {note !== undefined && (
        <div
          role="gridcell"
          aria-colindex={columns.length + 2}
          aria-readonly
          className={note.isEmpty ? 'cell note nothing' : 'cell note'}
          style={{ width: notesWidthPx }}
        >
          {note.text}
        </div>
      )}
    </div>
  )
}, isSameRow)

function isSameRow(before: SpreadsheetRowProps, next: SpreadsheetRowProps): boolean {
  return (
    before.columns === next.columns &&
    before.layout === next.layout &&
    before.activeColumn === next.activeColumn &&
    before.isReadOnly === next.isReadOnly &&
    before.note?.text === next.note?.text &&
    before.selected?.left === next.selected?.left &&
    before.selected?.right === next.selected?.right &&
    areEqual(before.drawn, next.drawn) &&
    areEqual(before.texts, next.texts) &&
    areEqual(before.problems, next.problems)
  )
}

function areEqual<T>(before: readonly T[], next: readonly T[]): boolean {
  return before.length === next.length && before.every((each, index) => each === next[index])
}

const RowNumber = memo(function RowNumber({ row, isSelected }: { row: number; isSelected: boolean }) {
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      data-row={row}
      className={isSelected ? 'gutter chosen' : 'gutter'}
      style={{ width: gutterWidthPx }}
    >
      {row + 1}
    </div>
  )
})

/** The id of a cell's element. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`
}
