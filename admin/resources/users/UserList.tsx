import { DataTable, FunctionField, SearchInput, SelectInput } from 'react-admin'
import { roles } from '../../components/choices.ts'
import { NamedReference } from '../../components/NamedReference.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { StateChip } from '../../components/state/StateChip.tsx'
import type { Grant } from '../../components/grants/grants-text.ts'
import { GrantsText } from '../../components/grants/GrantsText.tsx'

const choices = [
  { id: false, name: 'console.account_state.active' },
  { id: true, name: 'console.account_state.disabled' },
]
const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="roles" source="roles" choices={roles} />,
  <SelectInput key="isDisabled" source="isDisabled" choices={choices} />,
]

export function UserList() {
  return (
    <RecordList filters={filters} sort={{ field: 'login', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name">
          <ShortField source="name" />
        </DataTable.Col>
        <DataTable.Col source="login">
          <ShortField source="login" />
        </DataTable.Col>
        <DataTable.Col source="grants" disableSort>
          <FunctionField
            render={({ grants = [] }: { grants?: readonly Grant[] }) => <GrantsText grants={grants} width={30} />}
          />
        </DataTable.Col>
        <DataTable.Col source="employeeId">
          <NamedReference source="employeeId" reference="employees" />
        </DataTable.Col>
        <DataTable.Col source="isDisabled" label="resources.users.fields.state">
          <FunctionField render={(account: Account) => <StateChip kind="account_state" state={stateOf(account)} />} />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}

interface Account {
  readonly isDisabled?: boolean
  readonly canSignIn?: boolean
}

function stateOf({ isDisabled = false, canSignIn = true }: Account): string {
  if (isDisabled) return 'disabled'
  return canSignIn ? 'active' : 'invited'
}
