import { Alert, Box, Button, Card, CardContent, Stack, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Loading, Title, useGetOne, useTranslate } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { StateChip } from '../components/state/StateChip.tsx'
import { callApi } from '../providers/call-api.ts'
import { PayFile } from '../runs/PayFile.tsx'
import { useMay } from '../runs/use-run.ts'
import { WayBack } from '../runs/WayBack.tsx'
import { MissingPart } from './MissingPart.tsx'
import type { SchemeOfPeriod } from './missing-answer.ts'
import { SchemesOfPeriod } from './SchemesOfPeriod.tsx'

/** A period: which schemes pay in it and how far their runs are, what is missing, and what is paid in all. */
export function PeriodPage() {
  const translate = useTranslate()
  const queries = useQueryClient()
  const { id = '' } = useParams()
  const { may } = useMay()
  const [params, setParams] = useSearchParams()
  const { data: period, error } = useGetOne('periods', { id }, { retry: false })
  const mayReadRuns = may('runs', 'read')
  const { data: schemes } = useQuery({
    queryKey: ['runs', 'period', id],
    queryFn: async ({ signal }) => {
      const { json } = await callApi(`/periods/${encodeURIComponent(id)}/schemes`, { signal })
      return (json as { schemes: readonly SchemeOfPeriod[] }).schemes
    },
    enabled: mayReadRuns,
    retry: false,
  })
  if (error) return <Alert severity="error">{error.message}</Alert>
  if (period === undefined) return <Loading />
  const isOpen = period.state !== 'closed'
  const chosen = schemes?.find(({ scheme }) => scheme === params.get('scheme'))
  return (
    <Box sx={{ pb: 3, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={String(period.name ?? id)} />
      <WayBack to="/periods" name={translate('resources.periods.name', { smart_count: 2 })} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <Typography variant="h5" component="h1" sx={{ overflowWrap: 'anywhere' }}>
          {period.name === undefined ? id : `${id} ${period.name}`}
        </Typography>
        <StateChip kind="period_state" state={String(period.state)} />
        <Typography color="text.secondary">{translate('period.days', { from: period.from, to: period.to })}</Typography>
        {may('periods', 'update') && (
          <Button component={Link} to={`/periods/${encodeURIComponent(id)}`} size="small">
            {translate('period.edit')}
          </Button>
        )}
      </Stack>
      {!isOpen && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('period.closed')}
        </Alert>
      )}
      {schemes !== undefined && (
        <SchemesOfPeriod
          {...{ period: id, schemes, isOpen }}
          chosen={chosen?.scheme}
          onChoose={(scheme) => setParams({ scheme }, { replace: true })}
          onOpened={() => void queries.invalidateQueries({ queryKey: ['runs'] })}
        />
      )}
      {chosen !== undefined && may('facts', 'read') && (
        <MissingPart
          key={chosen.scheme}
          period={id}
          scheme={chosen}
          isOpen={isOpen && chosen.run?.state !== 'locked'}
        />
      )}
      {may('results', 'read') && schemes !== undefined && (
        <Card sx={{ mt: 3, maxWidth: 560 }}>
          <CardContent>
            <PayFile period={id} />
          </CardContent>
        </Card>
      )}
    </Box>
  )
}
