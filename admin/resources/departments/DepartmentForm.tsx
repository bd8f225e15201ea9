import { required, SimpleForm, TextInput } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'

/** What there is to say of a department; its id is chosen once. */
export function DepartmentForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} helperText={isNew && 'console.help.id'} />
      <TextInput source="name" validate={required()} />
      <DepartmentInput source="parent" />
      {!isNew && <DayInput source="ended" helperText="console.help.ended" />}
    </SimpleForm>
  )
}
