import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../components/day/DayField.tsx'
import { instantText } from '../components/day/instant-text.ts'
import { readDay } from '../components/day/read-day.ts'
import type { VersionTold } from '../publishing/publishing-records.ts'
import { useStep } from '../publishing/use-step.ts'

interface RetireDialogProps {
  readonly version: VersionTold
  readonly readAnew: () => Promise<void>
  readonly onClose: () => void
}

/** Ends a version from a day on. */
export function RetireDialog({ version, readAnew, onClose }: RetireDialogProps) {
  const translate = useTranslate()
  const step = useStep(readAnew)
  const [text, setText] = useState(() => instantText(new Date()).slice(0, 10))
  const day = readDay(text)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (day === undefined) return
    const isDone = await step.take({
      path: `/versions/${encodeURIComponent(version.id)}/retire`,
      sending: { body: { retiredFrom: day }, version: version.version },
      done: 'publishing.versions.retired',
    })
    if (isDone) onClose()
  }
  const said = step.atFields.retiredFrom ?? (day === undefined ? translate('console.day.wrong') : ' ')
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="retire-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="retire-title">
          {translate('publishing.versions.retire_title', { number: version.number })}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" gutterBottom>
            {translate('publishing.versions.retire_about')}
          </Typography>
          {step.refusal !== undefined && <Alert severity="error">{step.refusal}</Alert>}
          <DayField
            autoFocus
            fullWidth
            size="small"
            margin="normal"
            label={translate('publishing.versions.retired_from')}
            value={text}
            onChange={setText}
            error={said !== ' '}
            helperText={said}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="warning" disabled={step.isBusy || day === undefined}>
            {translate('publishing.versions.retire')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
