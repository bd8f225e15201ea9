import { Box, Button, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'

export interface FigureTable {
  /** What the figures are about; the name of chart and table. */
  readonly label: string
  readonly columns: readonly { readonly title: string; readonly isFigure?: boolean }[]
  /** A cell for each column. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

interface ChartWithTableProps extends FigureTable {
  /** May load the library of charts: until it is there, the table stands in. */
  readonly children: ReactNode
}

/** A chart, and behind a button the same figures as a table. */
export function ChartWithTable({ children, ...table }: ChartWithTableProps) {
  const translate = useTranslate()
  const [isTable, setIsTable] = useState(false)
  const { label } = table
  return (
    <Stack spacing={1}>
      <Button
        size="small"
        sx={{ alignSelf: 'flex-end' }}
        aria-label={translate(`chart.${isTable ? 'chart_of' : 'table_of'}`, { label })}
        onClick={() => setIsTable(!isTable)}
      >
        {translate(`chart.${isTable ? 'as_chart' : 'as_table'}`)}
      </Button>
      {isTable ? (
        <FigureTableView {...table} />
      ) : (
        <Suspense fallback={<FigureTableView {...table} />}>
          <Box component="figure" aria-label={label} sx={{ m: 0 }}>
            {children}
          </Box>
        </Suspense>
      )}
    </Stack>
  )
}

/** Figures in columns, those of money and people to the right. */
export function FigureTableView({ label, columns, rows }: FigureTable) {
  return (
    <TableContainer>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(({ title, isFigure = false }) => (
              <TableCell key={title} align={isFigure ? 'right' : 'left'}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, cells }) => (
            <TableRow key={id}>
              {columns.map(({ title, isFigure = false }, place) => (
                <TableCell key={title} align={isFigure ? 'right' : 'left'} sx={{ overflowWrap: 'anywhere' }}>
                  {cells[place]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
