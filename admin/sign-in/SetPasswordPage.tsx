import { Form, PasswordInput, required } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { DoorPage } from './DoorPage.tsx'
import { SubmitButton } from './SubmitButton.tsx'
import { useDoor } from './use-door.ts'
import { useLinkToken } from './use-link-token.ts'

/** Sets one's password by the link of an administrator. */
export function SetPasswordPage() {
  const send = useDoor('/set-up/password')
  const token = useLinkToken()
  const same = (again: unknown, { password }: { password?: unknown }) =>
    again === password ? undefined : 'console.set_password.differ'
  return (
    <DoorPage title="console.set_password.title">
      <Form onSubmit={({ password }: FieldValues) => send({ token, password })}>
        <PasswordInput
          {...{ source: 'password', label: 'console.sign_in.password', autoComplete: 'new-password' }}
          validate={required()}
          autoFocus
        />
        <PasswordInput
          {...{ source: 'again', label: 'console.set_password.again', autoComplete: 'new-password' }}
          validate={[required(), same]}
        />
        <SubmitButton label="console.set_password.submit" />
      </Form>
    </DoorPage>
  )
}
