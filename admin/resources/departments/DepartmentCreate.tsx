import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { DepartmentForm } from './DepartmentForm.tsx'

export function DepartmentCreate() {
  return (
    <RecordCreate>
      <DepartmentForm isNew />
    </RecordCreate>
  )
}
