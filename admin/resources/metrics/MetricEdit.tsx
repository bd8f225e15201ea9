import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { MetricForm } from './MetricForm.tsx'

export function MetricEdit() {
  return (
    <RecordEdit>
      <MetricForm />
    </RecordEdit>
  )
}
