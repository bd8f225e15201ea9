import { Typography } from '@mui/material'
import {
  AutocompleteInput,
  BooleanInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleForm,
  TextInput,
  useTranslate,
} from 'react-admin'
import { dayOrNothing } from '../../components/day-or-nothing.ts'
import { languages } from '../../i18n/language.ts'
import { GrantsInput } from './GrantsInput.tsx'

const languageChoices = languages.map(({ locale, name }) => ({ id: locale, name }))

/** An account and its roles; a role without departments holds in all of them. */
export function UserForm({ isNew = false }: { isNew?: boolean }) {
  const translate = useTranslate()
  return (
    <SimpleForm>
      <TextInput source="login" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <ReferenceInput source="employeeId" reference="employees" sort={{ field: 'name', order: 'ASC' }}>
        <AutocompleteInput
          parse={dayOrNothing}
          optionText={employeeText}
          inputText={employeeText}
          helperText="accounts.employee"
        />
      </ReferenceInput>
      <SelectInput source="language" choices={languageChoices} parse={dayOrNothing} helperText="accounts.language" />
      <GrantsInput />
      {!isNew && <BooleanInput source="isDisabled" />}
      {isNew && <Typography color="text.secondary">{translate('accounts.link.after')}</Typography>}
    </SimpleForm>
  )
}

function employeeText({ id = '', name = '' }: { id?: string; name?: string } = {}): string {
  return id === '' ? '' : `${name} ${id}`
}
