import { Box, Card, CardContent, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DownloadButtons } from '../components/download/DownloadButtons.tsx'
import { Deadline } from './Deadline.tsx'
import { PayFile } from './PayFile.tsx'
import type { Run } from './run.ts'
import { Totals } from './Totals.tsx'

/** What a run comes to in all, and its files: results as soon as there are any, the pay file once it is locked. */
export function RunFiles({ run }: { readonly run: Run }) {
  const translate = useTranslate()
  const { evaluated, deadlines = [] } = run
  return (
    <Card>
      <CardContent>
        <Typography variant="h6" component="h2" gutterBottom>
          {translate('runs.control')}
        </Typography>
        {evaluated === undefined ? (
          <Typography color="text.secondary">{translate('runs.nothing_yet')}</Typography>
        ) : (
          <Stack spacing={1.5}>
            <Totals
              rows={[
                [translate('runs.people'), String(evaluated.control.people)],
                [translate('runs.lines'), String(evaluated.control.lines)],
                [translate('runs.sum'), evaluated.totals.payout],
              ]}
            />
            <Typography variant="subtitle2" component="h3">
              {translate('runs.results')}
            </Typography>
            <DownloadButtons label={translate('runs.results')} path={`/runs/${encodeURIComponent(run.id)}/export`} />
          </Stack>
        )}
        {run.state === 'locked' && (
          <Box sx={{ mt: 2 }}>
            <PayFile period={run.period} />
          </Box>
        )}
        {deadlines.length > 0 && (
          <Box sx={{ mt: 2 }}>
            <Typography variant="subtitle2" component="h3">
              {translate('runs.deadlines')}
            </Typography>
            {deadlines.map((deadline) => (
              <Deadline key={`${deadline.what} ${deadline.name}`} deadline={deadline} />
            ))}
          </Box>
        )}
      </CardContent>
    </Card>
  )
}
