import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { PeriodForm } from './PeriodForm.tsx'

export function PeriodEdit() {
  return (
    <RecordEdit>
      <PeriodForm />
    </RecordEdit>
  )
}
