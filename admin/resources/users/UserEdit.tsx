import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { UserForm } from './UserForm.tsx'

export function UserEdit() {
  return (
    <RecordEdit>
      <UserForm />
    </RecordEdit>
  )
}
