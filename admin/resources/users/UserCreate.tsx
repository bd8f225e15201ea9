import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { UserForm } from './UserForm.tsx'

export function UserCreate() {
  return (
    <RecordCreate>
      <UserForm isNew />
    </RecordCreate>
  )
}
