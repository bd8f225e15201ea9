import { Box, Typography } from '@mui/material'
import { useRecordContext } from 'react-admin'
import { ValueTable } from './FactTable.tsx'

interface Part {
  readonly period: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The figures of the smaller periods inside, which come from imports. */
export function PartTables() {
  const parts: readonly Part[] = useRecordContext()?.parts ?? []
  return parts.map(({ period, facts = {} }) => (
    <Box key={period} component="section">
      <Typography component="h3" variant="subtitle2">
        {period}
      </Typography>
      <ValueTable values={facts} />
    </Box>
  ))
}
