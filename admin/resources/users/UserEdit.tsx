import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { NewLinkButton } from './NewLinkButton.tsx'
import { UserForm } from './UserForm.tsx'

export function UserEdit() {
  return (
    <RecordEdit actions={<NewLinkButton />}>
      <UserForm />
    </RecordEdit>
  )
}
