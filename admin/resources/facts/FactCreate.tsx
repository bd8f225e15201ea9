import { AutocompleteInput, type RaRecord, ReferenceInput, required, SimpleForm } from 'react-admin'
import { factValues } from '../../components/metrics/fact-values.ts'
import { useMetrics } from '../../components/metrics/use-metrics.ts'
import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { FactInputs } from './FactInputs.tsx'
import { SubjectInputs } from './SubjectInputs.tsx'

const newest = { field: 'from', order: 'DESC' } as const
const open = { state: 'open' }

/** Figures of a person or a group in a period that is open. */
export function FactCreate() {
  const metrics = useMetrics()
  const transform = ({ of: _, ...record }: Partial<RaRecord>) => ({
    ...record,
    facts: factValues({ ...record.facts }, metrics ?? new Map()),
  })
  return (
    <RecordCreate transform={transform}>
      <SimpleForm defaultValues={{ of: 'person', facts: {} }}>
        <ReferenceInput source="period" reference="periods" filter={open} sort={newest} perPage={100}>
          <AutocompleteInput validate={required()} />
        </ReferenceInput>
        <SubjectInputs />
        <FactInputs />
      </SimpleForm>
    </RecordCreate>
  )
}
