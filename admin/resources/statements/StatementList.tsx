import { DataTable, SelectField } from 'react-admin'
import { resultStates } from '../../components/choices.ts'
import { MoneyText } from '../../components/MoneyText.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'

/** One's own results of runs that are locked. */
export function StatementList() {
  return (
    <RecordList sort={{ field: 'period', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="period" />
        <DataTable.Col source="scheme" disableSort />
        <DataTable.Col source="status" disableSort>
          <SelectField source="status" choices={resultStates} />
        </DataTable.Col>
        <DataTable.Col source="total" align="right" />
        <DataTable.Col source="band" disableSort />
        <DataTable.Col source="payout" align="right">
          <MoneyText source="payout" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
