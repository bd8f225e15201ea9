import { DataTable, SearchInput, SelectField } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'
import { versionStates } from '../../components/choices.ts'

const filters = [<SearchInput key="q" source="q" alwaysOn />]

export function VersionList() {
  return (
    <RecordList filters={filters} sort={{ field: 'inForceFrom', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="name" />
        <DataTable.NumberCol source="number" />
        <DataTable.Col source="department">
          <NamedReference source="department" reference="departments" />
        </DataTable.Col>
        <DataTable.Col source="state" disableSort>
          <SelectField source="state" choices={versionStates} />
        </DataTable.Col>
        <DataTable.Col source="publicisedFrom" />
        <DataTable.Col source="inForceFrom" />
        <DataTable.Col source="retiredFrom" />
      </DataTable>
    </RecordList>
  )
}
