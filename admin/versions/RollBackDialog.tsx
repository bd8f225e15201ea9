import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import type { SchemeTold, VersionTold } from '../publishing/publishing-records.ts'
import { useStep } from '../publishing/use-step.ts'

interface RollBackDialogProps {
  readonly scheme: SchemeTold
  readonly version: VersionTold
  /** Nothing is lost where the draft is a version already. */
  readonly isDraftPublished: boolean
  readonly readAnew: () => Promise<void>
  readonly onClose: () => void
}

/** Makes the content of an old version the draft again, with the reason, and goes on to publish it. */
export function RollBackDialog({ scheme, version, isDraftPublished, readAnew, onClose }: RollBackDialogProps) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const step = useStep(readAnew)
  const [comment, setComment] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const path = `/schemes/${encodeURIComponent(scheme.id)}`
  const isLacking = isAsked && comment.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (comment.trim() === '') return
    const body = { version: version.id, comment: comment.trim() }
    const sending = { body, version: scheme.version }
    const isDone = await step.take({ path: `${path}/rollback`, sending, done: 'publishing.versions.rolled_back' })
    if (isDone) navigate(`${path}/publish`)
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="roll-back-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="roll-back-title">
          {translate('publishing.versions.rollback_title', { number: version.number })}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" gutterBottom>
            {translate('publishing.versions.rollback_about')}
          </Typography>
          {!isDraftPublished && <Alert severity="warning">{translate('publishing.versions.rollback_loses')}</Alert>}
          {step.refusal !== undefined && <Alert severity="error">{step.refusal}</Alert>}
          <TextField
            autoFocus
            multiline
            minRows={2}
            fullWidth
            required
            size="small"
            margin="normal"
            label={translate('publishing.versions.reason')}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
            error={isLacking}
            helperText={isLacking ? translate('publishing.versions.reason_lacks') : ' '}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={step.isBusy}>
            {translate('publishing.versions.rollback_do')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
