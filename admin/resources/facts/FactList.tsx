import { AutocompleteInput, DataTable, ReferenceInput, SearchInput } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceInput key="period" source="period" reference="periods">
    <AutocompleteInput />
  </ReferenceInput>,
  <ReferenceInput key="department" source="department" reference="departments">
    <AutocompleteInput />
  </ReferenceInput>,
]

export function FactList() {
  return (
    <RecordList filters={filters} sort={{ field: 'period', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="period" />
        <DataTable.Col source="employee">
          <NamedReference source="employee" reference="employees" />
        </DataTable.Col>
        <DataTable.Col source="group" />
        <DataTable.Col source="department">
          <NamedReference source="department" reference="departments" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
