import { Stack } from '@mui/material'
import { RecordShow } from '../../components/record/RecordShow.tsx'
import { FactHead } from './FactHead.tsx'
import { FactTable } from './FactTable.tsx'
import { PartTables } from './PartTables.tsx'

/** The figures of a person or a group in a period. */
export function FactShow() {
  return (
    <RecordShow>
      <Stack sx={{ p: 2, gap: 2 }}>
        <FactHead />
        <FactTable />
        <PartTables />
      </Stack>
    </RecordShow>
  )
}
