import { DataTable, SearchInput, SelectField, SelectInput } from 'react-admin'
import { LastPublished, WayToPublishing } from './SchemeWays.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'
import { schemeStates } from '../../components/choices.ts'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="state" source="state" choices={schemeStates} />,
]

export function SchemeList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name" />
        <DataTable.Col source="department">
          <NamedReference source="department" reference="departments" />
        </DataTable.Col>
        <DataTable.Col source="state">
          <SelectField source="state" choices={schemeStates} />
        </DataTable.Col>
        <DataTable.Col source="basedOn">
          <LastPublished />
        </DataTable.Col>
        <DataTable.Col label="publishing.page.go">
          <WayToPublishing />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
