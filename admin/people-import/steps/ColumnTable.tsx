import { MenuItem, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { ColumnTold, PeopleImportTold } from '../people-import-told.ts'
import { MeaningChoice } from './MeaningChoice.tsx'
import type { StepProps } from './step-props.ts'

/** Each column of the file with its first values and what it is brought in as. */
export function ColumnTable({ importing, told }: StepProps & { readonly told: PeopleImportTold }) {
  const translate = useTranslate()
  const say = (key: string) => translate(`imports.people.columns.${key}`)
  const columns = told.columns.filter(({ name, samples }) => name !== '' || samples.length > 0)
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {say('mapping')}
      </Typography>
      <Table size="small" aria-label={say('mapping')} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '3.5rem' }}>{say('column')}</TableCell>
            <TableCell sx={{ width: '20%' }}>{say('name')}</TableCell>
            <TableCell sx={{ width: '26%' }}>{say('samples')}</TableCell>
            <TableCell>{say('meaning')}</TableCell>
            <TableCell sx={{ width: '16%' }}>{say('unit')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {columns.map((column) => (
            <TableRow key={column.letters}>
              <TableCell>{column.letters}</TableCell>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
                {column.name}
              </TableCell>
              <TableCell sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                {column.samples.join('、')}
              </TableCell>
              <TableCell>
                <MeaningChoice importing={importing} told={told} column={column} />
              </TableCell>
              <TableCell>
                <UnitChoice importing={importing} told={told} column={column} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}

function UnitChoice({
  importing,
  told,
  column,
}: StepProps & { readonly told: PeopleImportTold; readonly column: ColumnTold }) {
  const translate = useTranslate()
  const units = told.meanings.find(({ key }) => key === column.meaning)?.units ?? []
  if (units.length === 0) return null
  const label = translate('imports.people.columns.unit_of', { column: column.letters })
  return (
    <TextField
      select
      margin="none"
      value={column.unit ?? ''}
      onChange={({ target }) =>
        importing.choose(({ units: before }) => ({ units: { ...before, [column.letters]: target.value } }))
      }
      slotProps={{ select: { SelectDisplayProps: { 'aria-label': label } } }}
    >
      {units.map((unit) => (
        <MenuItem key={unit} value={unit}>
          {translate(`imports.people.columns.units.${unit}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
