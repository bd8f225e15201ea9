import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { askedFor } from './asked-for.ts'
import { FieldName } from './ChangeTable.tsx'

interface ReadingTextProps {
  readonly resource: string
  readonly reading: { readonly count?: number; readonly query?: { readonly filter?: unknown } }
}

/** How many records were looked at, and which were asked for. */
export function ReadingText({ resource, reading: { count = 0, query } }: ReadingTextProps) {
  const translate = useTranslate()
  const conditions = askedFor(query?.filter)
  return (
    <>
      {translate('audit.looked_at', { smart_count: count })}
      {conditions.map(({ field, how, value }) => (
        <Box key={`${field} ${how} ${value}`} component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          <FieldName resource={resource} path={[field]} /> {translate(`audit.compared.${how}`)} {value}
        </Box>
      ))}
    </>
  )
}
