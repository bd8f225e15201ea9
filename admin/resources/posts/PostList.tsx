import { DataTable, SearchInput } from 'react-admin'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'

const filters = [<SearchInput key="q" source="q" alwaysOn />]

export function PostList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name">
          <ShortField source="name" width={28} />
        </DataTable.Col>
        <DataTable.Col source="id" />
        <DataTable.Col source="ended" />
      </DataTable>
    </RecordList>
  )
}
