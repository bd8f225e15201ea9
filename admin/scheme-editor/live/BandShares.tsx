import { Button, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { lazy, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { BandChange } from './live-summary.ts'

const BandChart = lazy(() => import('./BandChart.tsx').then((module) => ({ default: module.BandChart })))

/** People by band, before and after: as bars, or as a table. */
export function BandShares({ bands }: { readonly bands: readonly BandChange[] }) {
  const translate = useTranslate()
  const [isTable, setIsTable] = useState(false)
  return (
    <Stack spacing={1}>
      <Button size="small" sx={{ alignSelf: 'flex-end' }} onClick={() => setIsTable(!isTable)}>
        {translate(`editor.live.${isTable ? 'as_chart' : 'as_table'}`)}
      </Button>
      {isTable ? (
        <BandTable bands={bands} />
      ) : (
        <Suspense fallback={<BandTable bands={bands} />}>
          <BandChart bands={bands} />
        </Suspense>
      )}
    </Stack>
  )
}

function BandTable({ bands }: { readonly bands: readonly BandChange[] }) {
  const translate = useTranslate()
  const isCompared = bands.some(({ before }) => before !== undefined)
  return (
    <Table size="small" aria-label={translate('editor.live.bands')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('editor.live.band')}</TableCell>
          {isCompared && <TableCell align="right">{translate('editor.live.before')}</TableCell>}
          <TableCell align="right">{translate('editor.live.after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {bands.map(({ id, name, before, after }) => (
          <TableRow key={id}>
            <TableCell>{name}</TableCell>
            {isCompared && <TableCell align="right">{before}</TableCell>}
            <TableCell align="right">{after}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
