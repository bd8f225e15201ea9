// biome-ignore-all lint/a11y/useSemanticElements: an HTML table cannot be drawn in part; the roles say what it would
// biome-ignore-all lint/a11y/useFocusableInteractive: the field of the table has the focus and names its active cell
import { memo } from 'react'

export interface SpreadsheetCellProps {
  readonly id: string
  readonly row: number
  readonly column: number
  readonly leftPx: number
  readonly widthPx: number
  readonly text: string
  readonly isNumber: boolean
  readonly isReadOnly: boolean
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly problem: string | undefined
}

/** One cell, drawn again only when what it shows has changed. */
export const SpreadsheetCell = memo(function SpreadsheetCell(props: SpreadsheetCellProps) {
  const { id, row, column, leftPx, widthPx, text, isActive, isSelected, isReadOnly, problem } = props
  return (
    <div
      role="gridcell"
      id={id}
      data-row={row}
      data-column={column}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-readonly={isReadOnly || undefined}
      aria-invalid={problem === undefined ? undefined : true}
      title={problem}
      className={classesOf({ ...props, isActive })}
      style={column === 0 ? { width: widthPx } : { left: leftPx, width: widthPx }}
    >
      {text}
    </div>
  )
})

function classesOf({ column, isNumber, isReadOnly, isActive, isSelected, problem }: SpreadsheetCellProps): string {
  return [
    'cell',
    column === 0 && 'first',
    isNumber && 'number',
    isReadOnly && 'fixed',
    isSelected && 'selected',
    isActive && 'active',
    problem !== undefined && 'wrong',
  ]
    .filter((name) => name !== false)
    .join(' ')
}
