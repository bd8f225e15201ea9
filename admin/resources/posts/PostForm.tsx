import { required, SimpleForm, TextInput } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'

export function PostForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      {!isNew && <DayInput source="ended" />}
    </SimpleForm>
  )
}
