import { BooleanField, DataTable, FunctionField, SearchInput, useTranslate } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'

const filters = [<SearchInput key="q" source="q" alwaysOn />]

export function UserList() {
  const translate = useTranslate()
  return (
    <RecordList filters={filters} sort={{ field: 'login', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="login" />
        <DataTable.Col source="name" />
        <DataTable.Col source="grants" disableSort>
          <FunctionField
            render={({ grants = [] }: { grants?: readonly { role: string }[] }) =>
              grants.map(({ role }) => translate(`console.role.${role}`)).join('、')
            }
          />
        </DataTable.Col>
        <DataTable.Col source="employeeId" />
        <DataTable.Col source="isDisabled">
          <BooleanField source="isDisabled" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
