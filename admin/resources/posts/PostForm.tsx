import { DateInput, required, SimpleForm, TextInput } from 'react-admin'
import { dayOrNothing } from '../../components/day-or-nothing.ts'

export function PostForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      {!isNew && <DateInput source="ended" parse={dayOrNothing} />}
    </SimpleForm>
  )
}
