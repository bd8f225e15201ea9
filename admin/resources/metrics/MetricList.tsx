import { DataTable, SearchInput, SelectField, SelectInput } from 'react-admin'
import { directions, scopes, units } from '../../components/choices.ts'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="unit" source="unit" choices={units} alwaysOn />,
  <SelectInput key="scope" source="scope" choices={scopes} alwaysOn />,
]

export function MetricList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name">
          <ShortField source="name" width={22} />
        </DataTable.Col>
        <DataTable.Col source="id">
          <ShortField source="id" width={16} />
        </DataTable.Col>
        <DataTable.Col source="unit">
          <SelectField source="unit" choices={units} />
        </DataTable.Col>
        <DataTable.Col source="scope">
          <SelectField source="scope" choices={scopes} emptyText="console.scope.person" />
        </DataTable.Col>
        <DataTable.Col source="better">
          <SelectField source="better" choices={directions} />
        </DataTable.Col>
        <DataTable.Col source="ended" />
      </DataTable>
    </RecordList>
  )
}
