import { AutocompleteInput, DateInput, ReferenceInput, required, SimpleForm, TextInput } from 'react-admin'

/** What there is to say of a department; its id is chosen once. */
export function DepartmentForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <ReferenceInput source="parent" reference="departments">
        <AutocompleteInput />
      </ReferenceInput>
      {!isNew && <DateInput source="ended" parse={(day) => day || undefined} />}
    </SimpleForm>
  )
}
