import AddIcon from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import {
  ArrayInput,
  AutocompleteArrayInput,
  ReferenceArrayInput,
  required,
  SelectInput,
  SimpleFormIterator,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin'
import { roles } from '../../components/choices.ts'

/** The roles of an account, each with the departments in which it holds; without any it holds in all of them. */
export function GrantsInput() {
  return (
    <ArrayInput source="grants" defaultValue={[]} helperText="accounts.grants.about">
      <SimpleFormIterator inline disableReordering disableClear addButton={<AddGrant />}>
        <SelectInput
          {...{ source: 'role', label: 'resources.users.fields.role', choices: roles, helperText: false }}
          validate={required()}
          sx={{ minWidth: 130 }}
        />
        <ReferenceArrayInput source="departments" reference="departments" perPage={200}>
          <AutocompleteArrayInput
            label="resources.users.fields.departments"
            format={(departments) => (departments === 'all' ? [] : departments)}
            parse={(departments) => (departments?.length > 0 ? departments : 'all')}
            helperText="console.help.departments"
            sx={{ minWidth: 280 }}
          />
        </ReferenceArrayInput>
      </SimpleFormIterator>
    </ArrayInput>
  )
}

function AddGrant() {
  const translate = useTranslate()
  const { add } = useSimpleFormIterator()
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={() => add({ departments: 'all' })}>
      {translate('accounts.grants.add')}
    </Button>
  )
}
