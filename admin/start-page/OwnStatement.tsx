import { Button, Card, Stack, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { grouped } from '../components/grouped.ts'
import { StateChip } from '../components/state/StateChip.tsx'

const newest = { pagination: { page: 1, perPage: 12 }, sort: { field: 'period', order: 'DESC' } } as const

/** One's own newest statement, with the way to how it came about. */
export function OwnStatement() {
  const translate = useTranslate()
  const { data } = useGetList('statements', newest)
  // Somebody may be in several schemes, not all of which pay them.
  const statement = data?.find(({ payout }) => payout !== undefined) ?? data?.[0]
  if (data === undefined) return null
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('start.own_statement')}
      </Typography>
      {statement === undefined ? (
        <Typography color="text.secondary">{translate('empty.statements.wait')}</Typography>
      ) : (
        <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
          <Typography color="text.secondary">
            {statement.period} · {statement.schemeName ?? statement.scheme}
          </Typography>
          <Typography component="div" sx={{ fontSize: '1.8rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
            {statement.payout === undefined ? (
              <StateChip kind="result_state" state={statement.status} />
            ) : (
              grouped(statement.payout)
            )}
          </Typography>
          <Button component={Link} to={`/statements/${statement.id}/show`} variant="outlined" size="small">
            {translate('start.how_it_came')}
          </Button>
        </Stack>
      )}
    </Card>
  )
}
