import { Stack } from '@mui/material'
import { PartsEditor } from '../../consequences/PartsEditor.tsx'

/** What follows from faults: penalties, and what vetoes a result. */
export function PenaltiesSection() {
  return (
    <Stack spacing={4}>
      <PartsEditor list="penalties" />
      <PartsEditor list="vetoes" />
    </Stack>
  )
}
