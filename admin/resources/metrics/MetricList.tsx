import { DataTable, SearchInput, SelectField, SelectInput } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'
import { directions, scopes, units } from '../../components/choices.ts'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="unit" source="unit" choices={units} />,
  <SelectInput key="scope" source="scope" choices={scopes} />,
]

export function MetricList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name" />
        <DataTable.Col source="id" />
        <DataTable.Col source="unit">
          <SelectField source="unit" choices={units} />
        </DataTable.Col>
        <DataTable.Col source="scope">
          <SelectField source="scope" choices={scopes} />
        </DataTable.Col>
        <DataTable.Col source="better">
          <SelectField source="better" choices={directions} />
        </DataTable.Col>
        <DataTable.Col source="ended" />
      </DataTable>
    </RecordList>
  )
}
