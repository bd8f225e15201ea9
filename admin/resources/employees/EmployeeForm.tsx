import { AutocompleteInput, ReferenceInput, required, SimpleForm, TextInput } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'
import { dayOrNothing } from '../../components/day-or-nothing.ts'

/** A change of department or post holds from a day on; the history is kept. */
export function EmployeeForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <ReferenceInput source="department" reference="departments">
        <AutocompleteInput validate={required()} />
      </ReferenceInput>
      <ReferenceInput source="post" reference="posts">
        <AutocompleteInput validate={required()} />
      </ReferenceInput>
      {!isNew && <DayInput source="from" helperText="console.help.from" />}
      <TextInput source="team" parse={dayOrNothing} />
      <DayInput source="hired" validate={required()} />
      <DayInput source="left" />
      <TextInput source="payBase" validate={required()} slotProps={{ htmlInput: { inputMode: 'decimal' } }} />
    </SimpleForm>
  )
}
