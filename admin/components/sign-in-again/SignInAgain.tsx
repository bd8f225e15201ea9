import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { useTranslate } from 'react-admin'
import { askWays } from '../../providers/session.ts'
import { answerSignIn, askedToSignIn, watchSignIn } from '../../providers/sign-in-gate.ts'
import { signInHere, signedInElsewhere } from './sign-in-here.ts'

/** Signs in again in place when the session has ended, so that nothing leaves the page meanwhile; what was asked for is then done. */
export function SignInAgain() {
  const userId = useSyncExternalStore(watchSignIn, askedToSignIn)
  return userId === undefined ? null : <SignInDialog userId={userId} />
}

function SignInDialog({ userId }: { userId: string }) {
  const translate = useTranslate()
  const [problem, setProblem] = useState<string>()
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: ({ signal }) => askWays(signal) })
  const tell = (found: string | undefined) => (found === undefined ? answerSignIn(true) : setProblem(found))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The dialog may stand inside a form of the page, whose turn this is not.
    event.stopPropagation()
    const fields = new FormData(event.currentTarget)
    tell(await signInHere(userId, { login: fields.get('login'), password: fields.get('password') }))
  }
  return (
    <Dialog open onClose={() => answerSignIn(false)} maxWidth="xs" fullWidth aria-labelledby="sign-in-again">
      <form onSubmit={submit}>
        <DialogTitle id="sign-in-again">{translate('console.sign_in_again.title')}</DialogTitle>
        <DialogContent>
          <Typography gutterBottom>{translate('console.sign_in_again.about')}</Typography>
          {problem !== undefined && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {translate(problem, { _: problem })}
            </Alert>
          )}
          <TextField
            {...{ name: 'login', label: translate('console.sign_in.login'), autoComplete: 'username' }}
            autoFocus
            required
          />
          <TextField
            {...{ name: 'password', type: 'password', autoComplete: 'current-password' }}
            label={translate('console.sign_in.password')}
            required
          />
        </DialogContent>
        <DialogActions>
          {ways.data?.provider === true && (
            <Button onClick={async () => tell(await signedInElsewhere(userId))}>
              {translate('console.sign_in_again.elsewhere')}
            </Button>
          )}
          <Button onClick={() => answerSignIn(false)}>{translate('console.sign_in_again.later')}</Button>
          <Button type="submit" variant="contained">
            {translate('console.sign_in_again.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
