import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { EmployeeForm } from './EmployeeForm.tsx'

export function EmployeeCreate() {
  return (
    <RecordCreate>
      <EmployeeForm isNew />
    </RecordCreate>
  )
}
