import { Alert } from '@mui/material'
import { Form, PasswordInput, required, TextInput, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { DoorPage } from './DoorPage.tsx'
import { SubmitButton } from './SubmitButton.tsx'
import { useDoor } from './use-door.ts'
import { useLinkToken } from './use-link-token.ts'

/** Makes the first administrator, by the link that the server printed. */
export function SetUpPage() {
  const translate = useTranslate()
  const send = useDoor('/set-up')
  const token = useLinkToken()
  return (
    <DoorPage title="console.set_up.title" about="console.set_up.about">
      {token === '' ? (
        <Alert severity="info">{translate('console.set_up.no_token')}</Alert>
      ) : (
        <Form onSubmit={(values: FieldValues) => send({ ...values, token })}>
          <TextInput
            {...{ source: 'login', label: 'console.sign_in.login', autoComplete: 'username' }}
            validate={required()}
            autoFocus
          />
          <TextInput source="name" label="console.set_up.name" autoComplete="name" validate={required()} />
          <PasswordInput
            {...{ source: 'password', label: 'console.sign_in.password', autoComplete: 'new-password' }}
            validate={required()}
          />
          <SubmitButton label="console.set_up.submit" />
        </Form>
      )}
    </DoorPage>
  )
}
