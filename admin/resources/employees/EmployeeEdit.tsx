import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { EmployeeForm } from './EmployeeForm.tsx'

export function EmployeeEdit() {
  return (
    <RecordEdit>
      <EmployeeForm />
    </RecordEdit>
  )
}
