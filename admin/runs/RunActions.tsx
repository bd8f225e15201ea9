import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { JobProgress } from '../components/job/JobProgress.tsx'
import { useJob } from '../components/job/use-job.ts'
import { callApi } from '../providers/call-api.ts'
import { refusalSentences } from '../providers/refusal-sentences.ts'
import { throughSignIn } from '../providers/sign-in-gate.ts'
import { ReopenDialog } from './ReopenDialog.tsx'
import type { LeftOut, Run } from './run.ts'
import { useMay } from './use-run.ts'

interface RunActionsProps {
  readonly run: Run
  /** Whom this step leaves out, besides those who are already. */
  readonly without: readonly LeftOut[]
  /** People of whom nobody has said that they are left out. */
  readonly openPeople: number
  refresh(): void
}

/** What comes next for a run, for whoever may do it; others read who does. */
export function RunActions({ run, without, openPeople, refresh }: RunActionsProps) {
  const translate = useTranslate()
  const { me, may } = useMay()
  const job = useJob({ parameter: 'job', onDone: refresh })
  const address = `/runs/${encodeURIComponent(run.id)}`
  const { state, opened, evaluated, reviewed, version } = run
  const isOwn = me === opened.by || me === evaluated?.by
  const canEvaluate = may('runs', 'evaluate') && (state === 'opened' || state === 'evaluated')
  const canReview = may('runs', 'review') && state === 'evaluated' && !isOwn
  const canLock = may('runs', 'lock') && state === 'reviewed' && me !== reviewed?.by
  const canReopen = may('runs', 'update') && (state === 'evaluated' || state === 'reviewed')
  const waiting = waitsFor(run, { me, isOwn, mayReview: may('runs', 'review'), mayLock: may('runs', 'lock') })
  const hasOwnStep = (state === 'opened' && canEvaluate) || canReview || canLock
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
      {!hasOwnStep && <Typography>{translate(`runs.waits.${waiting}`)}</Typography>}
      {canReview && !job.isBusy && <Review run={run} without={without} refresh={refresh} />}
      {canLock && !job.isBusy && (
        <>
          <Typography>{translate('runs.lock_about')}</Typography>
          {openPeople > 0 && (
            <Alert severity="warning">{translate('runs.still_open', { smart_count: openPeople })}</Alert>
          )}
          <Button
            variant="contained"
            disabled={openPeople > 0}
            onClick={() => void job.start(`${address}/lock`, { without }, version)}
          >
            {translate('runs.lock')}
          </Button>
        </>
      )}
      {canEvaluate && state === 'opened' && !job.isBusy && <Typography>{translate('runs.evaluate_about')}</Typography>}
      <Stack direction="row" spacing={1}>
        {canEvaluate && !job.isBusy && (
          <Button
            variant={state === 'opened' || run.hasNewerFigures ? 'contained' : 'outlined'}
            onClick={() => void job.start(`${address}/evaluate`, undefined, version)}
          >
            {translate(state === 'opened' ? 'runs.evaluate' : 'runs.evaluate_again')}
          </Button>
        )}
        {canReopen && !job.isBusy && <ReopenDialog run={run} refresh={refresh} />}
      </Stack>
      <Box sx={{ width: '100%', maxWidth: 560 }}>
        <JobProgress watched={job} />
      </Box>
    </Stack>
  )
}

interface Onlooker {
  readonly me: string | undefined
  readonly isOwn: boolean
  readonly mayReview: boolean
  readonly mayLock: boolean
}

/** Who has to do the next step, where it is not whoever looks. */
function waitsFor({ state, reviewed }: Run, { me, isOwn, mayReview, mayLock }: Onlooker): string {
  if (state === 'evaluated') return isOwn && mayReview ? 'own' : 'evaluated'
  if (state === 'reviewed') return mayLock && me === reviewed?.by ? 'own_review' : 'reviewed'
  return state
}

function Review({ run, without, refresh }: Omit<RunActionsProps, 'openPeople'>) {
  const translate = useTranslate()
  const notify = useNotify()
  const [note, setNote] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const review = async () => {
    setIsBusy(true)
    try {
      const body = { without, ...(note.trim() !== '' && { note: note.trim() }) }
      const path = `/runs/${encodeURIComponent(run.id)}/review`
      await throughSignIn(() => callApi(path, { method: 'POST', body, version: run.version }))
      refresh()
    } catch (error) {
      notify(refusalSentences(error), { type: 'error' })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <>
      <Typography>{translate('runs.review_about')}</Typography>
      <TextField
        label={translate('runs.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        multiline
        sx={{ maxWidth: 560 }}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Button variant="contained" disabled={isBusy} onClick={() => void review()}>
        {translate('runs.review')}
      </Button>
    </>
  )
}
