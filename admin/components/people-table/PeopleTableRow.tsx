import { Box, Skeleton } from '@mui/material'
import type { PeopleColumn, PersonRow } from './people-column.ts'

interface PeopleTableRowProps<Row extends PersonRow> {
  readonly id: string
  readonly columns: readonly PeopleColumn<Row>[]
  readonly template: string
  /** From 0. */
  readonly place: number
  /** Undefined while it has not come. */
  readonly row: Row | undefined
  readonly topPx: number
  readonly isChosen: boolean
  readonly isOpening: boolean
  onChoose(row: Row | undefined): void
}

/** One person, or a place where one will be. */
export function PeopleTableRow<Row extends PersonRow>({ columns, row, ...props }: PeopleTableRowProps<Row>) {
  const { id, template, place, topPx, isChosen, isOpening, onChoose } = props
  return (
    <Box
      id={id}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      onClick={() => onChoose(row)}
      // Not by classes, of which there would be one for each row that ever was in sight.
      style={{ gridTemplateColumns: template, transform: `translateY(${topPx}px)` }}
      sx={{
        ...line,
        cursor: isOpening ? 'pointer' : 'default',
        ...(isChosen && { boxShadow: 'inset 3px 0 0', fontWeight: 600 }),
      }}
    >
      {columns.map(({ id: column, isFigure = false, show }) => (
        <Box key={column} role="gridcell" sx={{ ...cell, textAlign: isFigure ? 'right' : 'left' }}>
          {row === undefined ? <Skeleton width="60%" /> : show(row)}
        </Box>
      ))}
    </Box>
  )
}

const line = {
  position: 'absolute',
  insetInline: 0,
  top: 0,
  height: 36,
  display: 'grid',
  alignItems: 'center',
  fontSize: '0.8125rem',
  borderBottom: 1,
  borderColor: 'divider',
  '&:hover': { borderColor: 'text.secondary' },
} as const

const cell = { px: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const
