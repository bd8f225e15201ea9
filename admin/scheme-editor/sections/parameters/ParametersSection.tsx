import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Parameter } from '../../../../engine/index.ts'
import type { Step } from '../../draft/change.ts'
import type { JsonObject } from '../../draft/json.ts'
import { pointerStep } from '../../../../schemas/json-pointer.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { PartJson } from '../parts/PartJson.tsx'
import { ParameterRow } from './ParameterRow.tsx'

/** The blanks of the scheme, each with its value; the blanks themselves as JSON. */
export function ParametersSection() {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const blanks = useDraftValue<readonly Parameter[]>('/document/parameters')
  const values = useDraftValue<JsonObject>('/parameters') ?? {}
  const listed = Array.isArray(blanks) ? blanks : []
  const missing = listed.flatMap((blank): Step[] => {
    const { id, value, suggested } = Object(blank)
    if (Object.hasOwn(values, String(id)) || value !== undefined || typeof suggested !== 'number') return []
    return [{ at: `/parameters${pointerStep(String(id))}`, do: 'set', value: suggested }]
  })
  const say = (key: string) => translate(`editor.parts.parameters.${key}`)
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('editor.frame.section.parameters')}
      </Typography>
      {listed.length === 0 ? (
        <Typography gutterBottom>{say('none')}</Typography>
      ) : (
        <Table size="small" sx={{ mb: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{say('name')}</TableCell>
              <TableCell sx={{ width: 150 }}>{say('value')}</TableCell>
              <TableCell>{say('unit')}</TableCell>
              <TableCell>{say('suggested')}</TableCell>
              <TableCell>{say('range')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {listed.map((blank, index) => (
              <ParameterRow key={String(Object(blank).id)} {...{ blank, index }} />
            ))}
          </TableBody>
        </Table>
      )}
      {missing.length > 0 && !isReadOnly && (
        <Button size="small" onClick={() => edit(missing)}>
          {say('take_all')}
        </Button>
      )}
      <Box component="section" sx={{ mt: 2 }}>
        <Typography variant="subtitle2" component="h3" gutterBottom>
          {say('definition')}
        </Typography>
        <PartJson pointer="/document/parameters" label={say('definition')} />
      </Box>
    </>
  )
}
