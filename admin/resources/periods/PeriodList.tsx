import { DataTable, SearchInput, SelectField, SelectInput } from 'react-admin'
import { RecordList } from '../../components/record/RecordList.tsx'
import { cycles, periodStates } from '../../components/choices.ts'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="state" source="state" choices={periodStates} />,
  <SelectInput key="cycle" source="cycle" choices={cycles} />,
]

export function PeriodList() {
  return (
    <RecordList filters={filters} sort={{ field: 'from', order: 'DESC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="id" />
        <DataTable.Col source="name" />
        <DataTable.Col source="state">
          <SelectField source="state" choices={periodStates} />
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
