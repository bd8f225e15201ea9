import { DataTable, ReferenceInput, AutocompleteInput, SearchInput } from 'react-admin'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { StateField } from '../../components/state/StateChip.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <DepartmentInput key="department" source="department" alwaysOn />,
  <ReferenceInput key="scheme" source="scheme" reference="schemes">
    <AutocompleteInput />
  </ReferenceInput>,
]

/** What was published, the newest first. */
export function VersionList() {
  return (
    <RecordList filters={filters} sort={{ field: 'inForceFrom', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="name">
          <ShortField source="name" width={24} />
        </DataTable.Col>
        <DataTable.NumberCol source="number" />
        <DataTable.Col source="department">
          <DepartmentText source="department" />
        </DataTable.Col>
        <DataTable.Col source="state" disableSort>
          <StateField source="state" kind="version_state" />
        </DataTable.Col>
        <DataTable.Col source="publicisedFrom" />
        <DataTable.Col source="inForceFrom" />
        <DataTable.Col source="retiredFrom" />
      </DataTable>
    </RecordList>
  )
}
