import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { PeriodForm } from './PeriodForm.tsx'

export function PeriodCreate() {
  return (
    <RecordCreate>
      <PeriodForm isNew />
    </RecordCreate>
  )
}
