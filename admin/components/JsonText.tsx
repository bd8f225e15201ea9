import { Box } from '@mui/material'
import { useRecordContext } from 'react-admin'

/** A part of a record as JSON, for those who want to see exactly what is kept. */
export function JsonText({ source }: { source: string; label?: string }) {
  const value = useRecordContext()?.[source]
  if (value === undefined) return null
  return (
    <Box component="pre" sx={{ m: 0, fontSize: '0.85em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {JSON.stringify(value, null, 2)}
    </Box>
  )
}
