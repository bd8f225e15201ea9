import { Alert, Stack } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { JobProgress } from '../../components/job/JobProgress.tsx'
import { useJob } from '../../components/job/use-job.ts'
import { PreviewSummary } from '../../components/preview/PreviewSummary.tsx'
import type { RecordedPreview } from '../../components/preview/recorded-preview.ts'
import { callApi } from '../../providers/call-api.ts'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { CohortChoice } from './CohortChoice.tsx'
import type { CohortChosen } from './cohort-path.ts'

/** The preview for somebody who may not see what single people are paid: the server adds up what the saved draft comes to. */
export function ServerPreview() {
  const translate = useTranslate()
  const { schemeId } = useEditor()
  const cycle = useDraftValue<string>('/document/cycle')
  const watched = useJob()
  const { job, isBusy } = watched
  const { preview, failure } = usePreview(job?.state === 'done' ? job.result?.id : undefined)
  const start = ({ period, departments, posts }: CohortChosen) => {
    const group = { ...(departments.length > 0 && { departments }), ...(posts.length > 0 && { posts }) }
    const body = { period, ...(Object.keys(group).length > 0 && { group }) }
    watched.start(`/schemes/${encodeURIComponent(schemeId)}/preview`, body)
  }
  return (
    <Stack spacing={2}>
      {!isBusy && (
        <CohortChoice
          cycle={cycle}
          label={translate('editor.live.server.start')}
          note={translate('editor.live.server.about')}
          onChosen={start}
        />
      )}
      <JobProgress watched={watched} />
      {failure !== undefined && <Alert severity="error">{translate(failure)}</Alert>}
      {preview !== undefined && <PreviewSummary preview={preview} />}
    </Stack>
  )
}

/** What a preview came to, as whoever asks may see it. */
function usePreview(id: string | undefined) {
  const [read, setRead] = useState<{ readonly id: string; readonly preview: RecordedPreview }>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    if (id === undefined) return
    setFailure(undefined)
    callApi(`/previews/${encodeURIComponent(id)}`).then(
      ({ json }) => setRead({ id, preview: json as RecordedPreview }),
      (error: unknown) => setFailure(error instanceof Error ? error.message : 'console.unreachable'),
    )
  }, [id])
  return { preview: read?.id === id ? read?.preview : undefined, failure }
}
