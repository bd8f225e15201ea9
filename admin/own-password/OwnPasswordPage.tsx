import {
  HttpError,
  PasswordInput,
  required,
  SaveButton,
  SimpleForm,
  Title,
  Toolbar,
  useNotify,
  useRedirect,
} from 'react-admin'
import { Card } from '@mui/material'
import type { FieldValues } from 'react-hook-form'
import { callApi } from '../providers/call-api.ts'
import { rememberSession } from '../providers/session.ts'

/** Changes one's own password; all other sessions of one's own end with it. */
export function OwnPasswordPage() {
  const notify = useNotify()
  const redirect = useRedirect()
  const change = async ({ current, next }: FieldValues) => {
    try {
      const { json } = await callApi('/session/password', { method: 'PUT', body: { current, next } })
      rememberSession(json)
      notify('console.own_password.done', { type: 'success' })
      redirect('/')
      return undefined
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      notify(error.message, { type: 'error' })
      return error.body?.errors
    }
  }
  return (
    <Card sx={{ mt: 2, maxWidth: '42rem' }}>
      <Title title="console.own_password.title" />
      <SimpleForm
        onSubmit={change}
        toolbar={
          <Toolbar>
            <SaveButton label="console.own_password.submit" alwaysEnable />
          </Toolbar>
        }
      >
        <PasswordInput
          {...{ source: 'current', label: 'console.own_password.current', autoComplete: 'current-password' }}
          validate={required()}
        />
        <PasswordInput
          {...{ source: 'next', label: 'console.own_password.next', autoComplete: 'new-password' }}
          validate={required()}
          helperText="console.own_password.rule"
        />
        <PasswordInput
          {...{ source: 'again', label: 'console.set_password.again', autoComplete: 'new-password' }}
          validate={[required(), asNext]}
        />
      </SimpleForm>
    </Card>
  )
}

function asNext(again: unknown, { next }: { next?: unknown }): string | undefined {
  return again === next ? undefined : 'console.set_password.differ'
}
