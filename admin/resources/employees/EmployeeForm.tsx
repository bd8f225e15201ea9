import { InputAdornment } from '@mui/material'
import { AutocompleteInput, ReferenceInput, required, SimpleForm, TextInput, useTranslate } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'
import { dayOrNothing } from '../../components/day-or-nothing.ts'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'

/** A change of department or post holds from a day on; the history is kept. */
export function EmployeeForm({ isNew = false }: { isNew?: boolean }) {
  const translate = useTranslate()
  const yuan = <InputAdornment position="end">{translate('facts.money')}</InputAdornment>
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <DepartmentInput source="department" validate={required()} />
      <ReferenceInput source="post" reference="posts" sort={{ field: 'name', order: 'ASC' }} perPage={200}>
        <AutocompleteInput validate={required()} />
      </ReferenceInput>
      {!isNew && <DayInput source="from" helperText="console.help.from" />}
      <TextInput source="team" parse={dayOrNothing} />
      <DayInput source="hired" validate={required()} />
      <DayInput source="left" />
      <TextInput
        source="payBase"
        validate={required()}
        slotProps={{ htmlInput: { inputMode: 'decimal' }, input: { endAdornment: yuan } }}
      />
    </SimpleForm>
  )
}
