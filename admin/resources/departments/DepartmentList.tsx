import { DataTable, DateField, ReferenceField, SearchInput } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'

const filters = [<SearchInput key="q" source="q" alwaysOn />]

export function DepartmentList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name" />
        <DataTable.Col source="id" />
        <DataTable.Col source="parent">
          <ReferenceField source="parent" reference="departments" link={false} />
        </DataTable.Col>
        <DataTable.Col source="ended">
          <DateField source="ended" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
