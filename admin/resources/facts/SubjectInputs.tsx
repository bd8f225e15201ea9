import { AutocompleteInput, RadioButtonGroupInput, ReferenceInput, required, TextInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { scopes } from '../../components/choices.ts'
import { dayOrNothing } from '../../components/day-or-nothing.ts'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'

/** Whose figures are given: a person's, or those of a team, a department or the company. */
export function SubjectInputs() {
  const of: string = useWatch({ name: 'of' })
  const { setValue } = useFormContext()
  const choose = (next: string) => {
    setValue('employee', undefined)
    setValue('group', undefined)
    setValue('kind', next === 'person' ? undefined : next)
  }
  return (
    <>
      <RadioButtonGroupInput
        {...{ source: 'of', label: 'facts.of', choices: scopes, helperText: false }}
        onChange={(event) => choose(event.target.value)}
      />
      {of === 'person' && (
        <ReferenceInput source="employee" reference="employees" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput optionText={employeeText} inputText={employeeText} validate={required()} />
        </ReferenceInput>
      )}
      {of === 'department' && <DepartmentInput source="group" validate={required()} />}
      {of === 'team' && <TextInput source="group" parse={dayOrNothing} validate={required()} />}
    </>
  )
}

function employeeText({ id = '', name = '' }: { id?: string; name?: string } = {}): string {
  return id === '' ? '' : `${name} ${id}`
}
