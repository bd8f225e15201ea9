import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'
import { forgetSession, rememberSession } from '../../providers/session.ts'

export interface SignInAgainProps {
  /** Who wrote what is to be saved. */
  readonly userId: string
  readonly onDone: () => void
  readonly onLater: () => void
}

/** Signs in again in place, so that what was written is saved; nothing of it leaves the page meanwhile. */
export function SignInAgain({ userId, onDone, onLater }: SignInAgainProps) {
  const translate = useTranslate()
  const [problem, setProblem] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const body = { login: fields.get('login'), password: fields.get('password') }
    try {
      const { id } = rememberSession((await callApi('/session', { method: 'POST', body })).json)
      if (id === userId) onDone()
      else setProblem('editor.frame.sign_in.other')
    } catch (error) {
      forgetSession()
      setProblem(error instanceof Error ? error.message : 'console.unreachable')
    }
  }
  return (
    <Dialog open onClose={onLater} aria-labelledby="sign-in-again">
      <form onSubmit={submit}>
        <DialogTitle id="sign-in-again">{translate('editor.frame.sign_in.title')}</DialogTitle>
        <DialogContent>
          <Typography gutterBottom>{translate('editor.frame.sign_in.about')}</Typography>
          {problem !== undefined && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
          <TextField
            {...{ name: 'login', label: translate('editor.frame.sign_in.login'), autoComplete: 'username' }}
            autoFocus
            required
            fullWidth
            margin="dense"
          />
          <TextField
            {...{ name: 'password', type: 'password', autoComplete: 'current-password' }}
            label={translate('editor.frame.sign_in.password')}
            required
            fullWidth
            margin="dense"
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onLater}>{translate('editor.frame.sign_in.later')}</Button>
          <Button type="submit" variant="contained">
            {translate('editor.frame.sign_in.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
