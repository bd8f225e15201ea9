import { Alert, Button, LinearProgress, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { WatchedJob } from './use-job.ts'

/** How far a job is, with a button that ends it; why it failed, or that it was ended. Nothing of one that is done, or was not begun. */
export function JobProgress({ watched }: { readonly watched: WatchedJob }) {
  const translate = useTranslate()
  const { job, isBusy, failure, cancel } = watched
  if (failure !== undefined) return <Alert severity="error">{translate(failure)}</Alert>
  if (job?.state === 'cancelled') return <Alert severity="info">{translate('jobs.cancelled')}</Alert>
  if (!isBusy) return undefined
  const {
    done = 0,
    all = 0,
    message = translate(job?.state === 'waiting' ? 'jobs.waiting' : 'jobs.running'),
  } = job?.progress ?? {}
  return (
    <Stack spacing={1} role="status">
      <Typography variant="body2">{message}</Typography>
      <LinearProgress
        variant={all === 0 ? 'indeterminate' : 'determinate'}
        value={all === 0 ? 0 : Math.min(100, (done / all) * 100)}
        aria-label={message}
      />
      <Button sx={{ alignSelf: 'flex-start' }} onClick={cancel}>
        {translate('jobs.cancel')}
      </Button>
    </Stack>
  )
}
