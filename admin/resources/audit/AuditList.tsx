import { DataTable, DateField, SearchInput } from 'react-admin'
import { NamedReference } from '../../components/NamedReference.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'

const filters = [<SearchInput key="q" source="q" alwaysOn />]

export function AuditList() {
  return (
    <RecordList filters={filters} sort={{ field: 'at', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="id" disableSort />
        <DataTable.Col source="at">
          <DateField source="at" showTime />
        </DataTable.Col>
        <DataTable.Col source="who" disableSort>
          <NamedReference source="who.id" reference="users" />
        </DataTable.Col>
        <DataTable.Col source="action" />
        <DataTable.Col source="resource" />
        <DataTable.Col source="resourceId" />
        <DataTable.Col source="outcome" />
      </DataTable>
    </RecordList>
  )
}
