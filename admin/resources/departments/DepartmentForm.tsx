import { AutocompleteInput, ReferenceInput, required, SimpleForm, TextInput } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'

/** What there is to say of a department; its id is chosen once. */
export function DepartmentForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <ReferenceInput source="parent" reference="departments">
        <AutocompleteInput />
      </ReferenceInput>
      {!isNew && <DayInput source="ended" />}
    </SimpleForm>
  )
}
