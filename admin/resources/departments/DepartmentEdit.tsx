import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { DepartmentForm } from './DepartmentForm.tsx'

export function DepartmentEdit() {
  return (
    <RecordEdit>
      <DepartmentForm />
    </RecordEdit>
  )
}
