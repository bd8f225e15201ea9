import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { MetricForm } from './MetricForm.tsx'

export function MetricCreate() {
  return (
    <RecordCreate>
      <MetricForm isNew />
    </RecordCreate>
  )
}
