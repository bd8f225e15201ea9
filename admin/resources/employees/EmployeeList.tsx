import { AutocompleteInput, DataTable, ReferenceInput, SearchInput } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceInput key="department" source="department" reference="departments">
    <AutocompleteInput />
  </ReferenceInput>,
  <ReferenceInput key="post" source="post" reference="posts">
    <AutocompleteInput />
  </ReferenceInput>,
]

export function EmployeeList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="id" />
        <DataTable.Col source="name" />
        <DataTable.Col source="department">
          <NamedReference source="department" reference="departments" />
        </DataTable.Col>
        <DataTable.Col source="post">
          <NamedReference source="post" reference="posts" />
        </DataTable.Col>
        <DataTable.Col source="team" />
        <DataTable.Col source="hired" />
        <DataTable.Col source="left" />
        <DataTable.Col source="payBase" align="right">
          <MoneyText source="payBase" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
