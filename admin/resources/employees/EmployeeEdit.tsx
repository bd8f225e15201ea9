import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { EmployeeForm } from './EmployeeForm.tsx'
import { EmployeeHistory } from './EmployeeHistory.tsx'

export function EmployeeEdit() {
  return (
    <RecordEdit>
      <EmployeeForm />
      <EmployeeHistory />
    </RecordEdit>
  )
}
