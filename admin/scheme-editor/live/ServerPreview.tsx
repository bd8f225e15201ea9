import { Alert, Button, LinearProgress, Stack, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { CohortChoice } from './CohortChoice.tsx'
import type { CohortChosen } from './cohort-path.ts'
import { ServerFigures } from './ServerFigures.tsx'
import {
  beginServerPreview,
  cancelJob,
  hasEnded,
  type PreviewJob,
  readServerPreview,
  type ServerSummary,
  watchJob,
} from './server-preview.ts'

/** The preview for somebody who may not see what single people are paid: the server adds up what the saved draft comes to. */
export function ServerPreview() {
  const translate = useTranslate()
  const { schemeId } = useEditor()
  const cycle = useDraftValue<string>('/document/cycle')
  const [job, setJob] = useState<PreviewJob>()
  const [summary, setSummary] = useState<ServerSummary>()
  const [failure, setFailure] = useState<string>()
  const fail = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error))
  useWatchedJob(job, setJob)
  useEffect(() => {
    const id = job?.state === 'done' ? job.result?.id : undefined
    if (id !== undefined) readServerPreview(id).then(setSummary, (error) => setFailure(String(error)))
  }, [job])
  const start = (chosen: CohortChosen) => {
    setSummary(undefined)
    setFailure(undefined)
    beginServerPreview(schemeId, chosen).then(setJob, fail)
  }
  const isRunning = job !== undefined && !hasEnded(job)
  return (
    <Stack spacing={2}>
      {!isRunning && (
        <CohortChoice
          cycle={cycle}
          label={translate('editor.live.server.start')}
          note={translate('editor.live.server.about')}
          onChosen={start}
        />
      )}
      {isRunning && <Running job={job} onCancel={() => cancelJob(job.id).catch(fail)} />}
      {job?.state === 'cancelled' && <Alert severity="info">{translate('editor.live.server.stopped')}</Alert>}
      {job?.state === 'failed' && (
        <Alert severity="error">{job.refusal?.message ?? translate('editor.live.server.failed')}</Alert>
      )}
      {failure !== undefined && <Alert severity="error">{translate(failure)}</Alert>}
      {summary !== undefined && <ServerFigures summary={summary} />}
    </Stack>
  )
}

/** Follows a job from the moment it began; leaving the page ends the watching and not the job. */
function useWatchedJob(job: PreviewJob | undefined, onChange: (job: PreviewJob) => void): void {
  const id = job?.id
  useEffect(() => (id === undefined ? undefined : watchJob(id, onChange)), [id, onChange])
}

function Running({ job, onCancel }: { readonly job: PreviewJob; readonly onCancel: () => void }) {
  const translate = useTranslate()
  const { done = 0, all = 0, message = translate('editor.live.behind') } = job.progress ?? {}
  return (
    <Stack spacing={1} role="status">
      <Typography variant="body2">{message}</Typography>
      <LinearProgress
        variant={all === 0 ? 'indeterminate' : 'determinate'}
        value={all === 0 ? 0 : (done / all) * 100}
        aria-label={message}
      />
      <Button sx={{ alignSelf: 'flex-start' }} onClick={onCancel}>
        {translate('editor.live.server.cancel')}
      </Button>
    </Stack>
  )
}
