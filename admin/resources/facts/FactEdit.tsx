import { Stack } from '@mui/material'
import { SimpleForm, type RaRecord } from 'react-admin'
import { factValues } from '../../components/metrics/fact-values.ts'
import { useMetrics } from '../../components/metrics/use-metrics.ts'
import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { FactHead } from './FactHead.tsx'
import { FactInputs } from './FactInputs.tsx'
import { PartTables } from './PartTables.tsx'

/** The figures of a person or a group in a period, to be put right. */
export function FactEdit() {
  const metrics = useMetrics()
  const transform = (record: RaRecord) => ({ ...record, facts: factValues({ ...record.facts }, metrics ?? new Map()) })
  return (
    <RecordEdit transform={transform}>
      <SimpleForm sanitizeEmptyValues={false}>
        <Stack sx={{ width: '100%', gap: 1 }}>
          <FactHead />
          <FactInputs />
          <PartTables />
        </Stack>
      </SimpleForm>
    </RecordEdit>
  )
}
