import { Button, Divider } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { Form, PasswordInput, required, TextInput, useLogin, useNotify, useSetLocale, useTranslate } from 'react-admin'
import { Navigate } from 'react-router-dom'
import { callApi } from '../providers/call-api.ts'
import { askWays, currentSession } from '../providers/session.ts'
import { DoorPage } from './DoorPage.tsx'
import { SubmitButton } from './SubmitButton.tsx'

/** Login and password, and the organisation's own sign-in where there is one. What the server refuses is said in its words. */
export function SignInPage() {
  const login = useLogin()
  const notify = useNotify()
  const setLocale = useSetLocale()
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: ({ signal }) => askWays(signal) })
  if (ways.data?.needsSetUp === true) return <Navigate to="/set-up" replace />
  const submit = async (values: object) => {
    try {
      await login(values)
      // The language of an account wins over the one of the browser that it signs in at.
      const { language } = await currentSession()
      if (language !== undefined) await setLocale(language)
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: 'error' })
    }
  }
  return (
    <DoorPage title="console.sign_in.title">
      <Form onSubmit={submit}>
        <TextInput
          {...{ source: 'login', label: 'console.sign_in.login', autoComplete: 'username' }}
          validate={required()}
          autoFocus
        />
        <PasswordInput
          {...{ source: 'password', label: 'console.sign_in.password', autoComplete: 'current-password' }}
          validate={required()}
        />
        <SubmitButton label="console.sign_in.submit" />
      </Form>
      {ways.data?.provider === true && <ProviderButton />}
    </DoorPage>
  )
}

function ProviderButton() {
  const translate = useTranslate()
  const notify = useNotify()
  const leave = async () => {
    try {
      const { json } = await callApi('/session/provider', { method: 'POST' })
      const { url }: { url?: unknown } = Object(json)
      if (typeof url === 'string') window.location.assign(url)
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: 'error' })
    }
  }
  return (
    <>
      <Divider sx={{ my: 2 }} />
      <Button variant="outlined" fullWidth onClick={leave}>
        {translate('console.sign_in.provider')}
      </Button>
    </>
  )
}
