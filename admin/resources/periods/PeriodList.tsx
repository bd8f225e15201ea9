import { DataTable, SearchInput, SelectField, SelectInput } from 'react-admin'
import { cycles, periodStates } from '../../components/choices.ts'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { StateField } from '../../components/state/StateChip.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="state" source="state" choices={periodStates} alwaysOn />,
  <SelectInput key="cycle" source="cycle" choices={cycles} alwaysOn />,
]

export function PeriodList() {
  return (
    <RecordList filters={filters} sort={{ field: 'from', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="id" />
        <DataTable.Col source="name">
          <ShortField source="name" width={24} />
        </DataTable.Col>
        <DataTable.Col source="state">
          <StateField source="state" kind="period_state" />
        </DataTable.Col>
        <DataTable.Col source="cycle">
          <SelectField source="cycle" choices={cycles} />
        </DataTable.Col>
        <DataTable.Col source="from" />
        <DataTable.Col source="to" />
      </DataTable>
    </RecordList>
  )
}
