import { DataTable } from 'react-admin'
import { MoneyText } from '../../components/MoneyText.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { StateField } from '../../components/state/StateChip.tsx'

/** One's own results of runs that are locked. */
export function StatementList() {
  return (
    <RecordList sort={{ field: 'period', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="period" />
        <DataTable.Col source="scheme" disableSort>
          <ShortField source="schemeName" fallback="scheme" width={24} />
        </DataTable.Col>
        <DataTable.Col source="status" disableSort>
          <StateField source="status" kind="result_state" />
        </DataTable.Col>
        <DataTable.Col source="total" align="right">
          <ShortField source="total" />
        </DataTable.Col>
        <DataTable.Col source="band" disableSort>
          <ShortField source="bandName" fallback="band" />
        </DataTable.Col>
        <DataTable.Col source="payout" align="right">
          <MoneyText source="payout" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}
