import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import { refusalSentences } from '../providers/refusal-sentences.ts'
import { throughSignIn } from '../providers/sign-in-gate.ts'
import type { Run } from './run.ts'

/** Takes a run back to its beginning, with a reason. */
export function ReopenDialog({ run, refresh }: { readonly run: Run; refresh(): void }) {
  const translate = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string>()
  const close = () => {
    setIsOpen(false)
    setSaid(undefined)
  }
  const reopen = async () => {
    if (reason.trim() === '') return setSaid(translate('runs.reason_needed'))
    try {
      const path = `/runs/${encodeURIComponent(run.id)}/reopen`
      const body = { reason: reason.trim() }
      await throughSignIn(() => callApi(path, { method: 'POST', body, version: run.version }))
      close()
      refresh()
    } catch (error) {
      setSaid(refusalSentences(error))
    }
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{translate('runs.reopen')}</Button>
      <Dialog open={isOpen} onClose={close} aria-labelledby="reopen-title" maxWidth="sm" fullWidth>
        <DialogTitle id="reopen-title">{translate('runs.reopen_title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{translate('runs.reopen_about')}</DialogContentText>
          <TextField
            autoFocus
            required
            multiline
            label={translate('runs.reason')}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value)
              setSaid(undefined)
            }}
            error={said !== undefined}
            helperText={said ?? ' '}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('runs.cancel')}</Button>
          <Button variant="contained" onClick={() => void reopen()}>
            {translate('runs.reopen').replace('…', '')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
