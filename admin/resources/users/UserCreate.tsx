import { useState } from 'react'
import { type RaRecord, useNotify, useRedirect } from 'react-admin'
import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { type AccountLink, LinkDialog } from './LinkDialog.tsx'
import { UserForm } from './UserForm.tsx'

/** What the API answers for a new account. */
interface Made extends RaRecord {
  readonly link?: AccountLink
}

/** Makes an account, and shows the link that its user is to be given before anything else. */
export function UserCreate() {
  const [made, setMade] = useState<Made>()
  const notify = useNotify()
  const redirect = useRedirect()
  const leave = () => redirect('list', 'users')
  const onMade = (account: Made) => {
    notify('ra.notification.created', { type: 'info', messageArgs: { smart_count: 1 } })
    if (account.link === undefined) leave()
    else setMade(account)
  }
  return (
    <>
      <RecordCreate onMade={onMade}>
        <UserForm isNew />
      </RecordCreate>
      {made?.link !== undefined && <LinkDialog {...{ name: String(made.name), link: made.link }} close={leave} />}
    </>
  )
}
