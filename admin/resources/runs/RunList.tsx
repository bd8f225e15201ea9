import { AutocompleteInput, DataTable, ReferenceInput, SearchInput, SelectInput } from 'react-admin'
import { runStates } from '../../components/choices.ts'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { StateField } from '../../components/state/StateChip.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceInput key="period" source="period" reference="periods">
    <AutocompleteInput />
  </ReferenceInput>,
  <SelectInput key="state" source="state" choices={runStates} />,
]

/** All runs; they are opened on the pages of their periods. */
export function RunList() {
  return (
    <RecordList filters={filters} sort={{ field: 'period', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="period" />
        <DataTable.Col source="name" />
        <DataTable.Col source="department">
          <DepartmentText source="department" />
        </DataTable.Col>
        <DataTable.Col source="state">
          <StateField source="state" kind="run_state" />
        </DataTable.Col>
        <DataTable.Col source="people" align="right" />
        <DataTable.Col source="payout" align="right">
          <MoneyText source="payout" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
