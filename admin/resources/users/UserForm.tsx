import {
  ArrayInput,
  AutocompleteArrayInput,
  BooleanInput,
  ReferenceArrayInput,
  required,
  SelectInput,
  SimpleForm,
  SimpleFormIterator,
  TextInput,
} from 'react-admin'
import { roles } from '../../components/choices.ts'
import { dayOrNothing } from '../../components/day-or-nothing.ts'
import { languages } from '../../i18n/language.ts'

const languageChoices = languages.map(({ locale, name }) => ({ id: locale, name }))

/** An account and its roles; a role without departments holds in all of them. */
export function UserForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm>
      <TextInput source="login" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <TextInput source="employeeId" parse={dayOrNothing} />
      <SelectInput source="language" choices={languageChoices} parse={dayOrNothing} />
      <ArrayInput source="grants" defaultValue={[]}>
        <SimpleFormIterator inline disableReordering>
          <SelectInput source="role" choices={roles} validate={required()} />
          <ReferenceArrayInput source="departments" reference="departments">
            <AutocompleteArrayInput
              format={(departments) => (departments === 'all' ? [] : departments)}
              parse={(departments) => (departments?.length > 0 ? departments : 'all')}
              helperText="console.help.departments"
            />
          </ReferenceArrayInput>
        </SimpleFormIterator>
      </ArrayInput>
      {!isNew && <BooleanInput source="isDisabled" />}
    </SimpleForm>
  )
}
