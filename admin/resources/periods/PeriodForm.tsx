import { required, SelectInput, SimpleForm, TextInput } from 'react-admin'
import { periodStates } from '../../components/choices.ts'

/** `2026-03`, `2026-Q1`, `2026-H1` or `2026`: the days follow from it. */
export function PeriodForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="id" validate={required()} disabled={!isNew} helperText="console.help.period" />
      <TextInput source="name" />
      <SelectInput source="state" choices={periodStates} defaultValue="open" />
    </SimpleForm>
  )
}
