import { Box, Button, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import { CorrectionForm } from './adjustments/CorrectionForm.tsx'
import { type Adjusted, SettlementTable } from './adjustments/SettlementTable.tsx'
import type { Run } from './run.ts'
import { useMay } from './use-run.ts'
import { WhoAndWhen } from './RunSteps.tsx'

/** What was settled after a run was locked, and the way to settle more. */
export function RunAdjustments({ run, refresh }: { readonly run: Run; refresh(): void }) {
  const translate = useTranslate()
  const { may } = useMay()
  const [isCorrecting, setIsCorrecting] = useState(false)
  return (
    <Stack spacing={2}>
      <Typography color="text.secondary" sx={{ maxWidth: '75ch' }}>
        {translate('adjustments.about')}
      </Typography>
      {isCorrecting ? (
        <CorrectionForm
          run={run}
          onCancel={() => setIsCorrecting(false)}
          onSettled={() => {
            setIsCorrecting(false)
            refresh()
          }}
        />
      ) : (
        may('adjustments', 'create') && (
          <Button variant="contained" sx={{ alignSelf: 'flex-start' }} onClick={() => setIsCorrecting(true)}>
            {translate('adjustments.begin')}
          </Button>
        )
      )}
      {run.settled.length === 0 && <Typography>{translate('adjustments.none')}</Typography>}
      {run.settled.map((batch) => (
        <Box component="section" key={batch.number}>
          <Typography variant="h6" component="h2">
            {translate('adjustments.batch', { number: batch.number, period: batch.payIn })}
          </Typography>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {batch.reason} · <WhoAndWhen by={batch} names={run.names} />
          </Typography>
          <Batch run={run} batch={batch} />
        </Box>
      ))}
    </Stack>
  )
}

interface BatchProps {
  readonly run: Run
  readonly batch: Run['settled'][number]
}

function Batch({ run, batch: { number, payIn, control } }: BatchProps) {
  const { data } = useQuery({
    queryKey: ['runs', 'adjustments', run.id, number],
    queryFn: async ({ signal }) => {
      const filter = JSON.stringify({ run: run.id, number })
      const query = new URLSearchParams({ filter, range: '[0,999]', sort: '["name","ASC"]' })
      return (await callApi(`/adjustments?${query}`, { signal })).json as readonly Adjusted[]
    },
    retry: false,
  })
  if (data === undefined) return null
  return <SettlementTable settlement={{ payIn, people: control.people, sum: control.sum, adjustments: data }} />
}
