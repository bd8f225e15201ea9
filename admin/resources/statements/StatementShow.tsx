import { Typography } from '@mui/material'
import { SimpleShowLayout, TextField, useRecordContext, useTranslate, WithRecord } from 'react-admin'
import { RecordShow } from '../../components/record/RecordShow.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Explanation } from './Explanation.tsx'
import { SentenceList } from './SentenceList.tsx'

/** What one is paid for a period, why, and what was settled since. */
export function StatementShow() {
  return (
    <RecordShow>
      <SimpleShowLayout>
        <TextField source="schemeName" />
        <TextField source="period" />
        <MoneyText source="payout" />
        <SentenceList source="reasons" />
        <SentenceList source="remarks" />
        <Settled />
      </SimpleShowLayout>
      <WithRecord render={({ id }) => <Explanation id={String(id)} />} />
    </RecordShow>
  )
}

interface Adjustment {
  readonly payIn: string
  readonly difference: string
}

function Settled() {
  const translate = useTranslate()
  const settled: readonly Adjustment[] = useRecordContext()?.adjustments ?? []
  return settled.map(({ payIn, difference }) => (
    <Typography key={payIn}>{translate('console.statement.settled', { period: payIn, difference })}</Typography>
  ))
}
