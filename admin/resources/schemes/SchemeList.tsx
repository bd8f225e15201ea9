import { DataTable, SearchInput, SelectInput } from 'react-admin'
import { schemeStates } from '../../components/choices.ts'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { ImportButton } from '../../components/wizard/ImportButton.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { StateField } from '../../components/state/StateChip.tsx'
import { CheckedText } from './CheckedText.tsx'
import { LastPublished, WayToPublishing } from './SchemeWays.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="state" source="state" choices={schemeStates} alwaysOn />,
  <DepartmentInput key="department" source="department" alwaysOn />,
]

const actions = <ImportButton />

/** The working draft of each scheme, how far it has come, and what was last found in it. */
export function SchemeList() {
  return (
    <RecordList actions={actions} filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name">
          <ShortField source="name" width={28} />
        </DataTable.Col>
        <DataTable.Col source="department">
          <DepartmentText source="department" />
        </DataTable.Col>
        <DataTable.Col source="state">
          <StateField source="state" kind="scheme_state" />
        </DataTable.Col>
        <DataTable.Col source="checked" disableSort>
          <CheckedText />
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
