import { Box, TableSortLabel } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { PeopleColumn, PeopleOrder, PersonRow } from './people-column.ts'

interface PeopleTableHeadProps<Row extends PersonRow> {
  readonly columns: readonly PeopleColumn<Row>[]
  readonly template: string
  readonly order: PeopleOrder
  onOrder(order: PeopleOrder): void
}

/** The heads of the columns, which stay in sight; some of them sort. */
export function PeopleTableHead<Row extends PersonRow>({
  columns,
  template,
  order,
  onOrder,
}: PeopleTableHeadProps<Row>) {
  const translate = useTranslate()
  const next = (field: string) => (order.field === field && order.order === 'DESC' ? 'ASC' : 'DESC')
  return (
    <Box role="rowgroup" sx={{ position: 'sticky', top: 0, zIndex: 1 }}>
      <Box role="row" aria-rowindex={1} sx={{ ...head, gridTemplateColumns: template }}>
        {columns.map(({ id, title, isFigure = false, isSortable = false }) => {
          const isSorted = order.field === id
          const direction = order.order === 'ASC' ? 'asc' : 'desc'
          return (
            <Box
              key={id}
              role="columnheader"
              {...(isSorted && {
                'aria-sort': order.order === 'ASC' ? ('ascending' as const) : ('descending' as const),
              })}
              sx={{ px: 1, textAlign: isFigure ? 'right' : 'left', overflow: 'hidden', whiteSpace: 'nowrap' }}
            >
              {isSortable ? (
                <TableSortLabel
                  active={isSorted}
                  direction={isSorted ? direction : 'desc'}
                  onClick={() => onOrder({ field: id, order: next(id) })}
                  title={translate('ra.action.sort')}
                >
                  {title}
                </TableSortLabel>
              ) : (
                title
              )}
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}

const head = {
  display: 'grid',
  alignItems: 'center',
  height: 36,
  fontWeight: 600,
  fontSize: '0.8125rem',
  color: 'text.secondary',
  bgcolor: 'background.default',
  borderBottom: 1,
  borderColor: 'divider',
} as const
