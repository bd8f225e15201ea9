import { Stack, Typography } from '@mui/material'
import { RecordContextProvider, useGetOne, useRecordContext, useTranslate } from 'react-admin'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { ShortText } from '../../components/ShortText.tsx'
import { StateField } from '../../components/state/StateChip.tsx'
import { SubjectText } from './SubjectText.tsx'

/** Whose figures they are and of which period. */
export function FactHead() {
  const translate = useTranslate()
  const record = useRecordContext()
  const { data: period } = useGetOne('periods', { id: record?.period ?? '' }, { enabled: record !== undefined })
  if (record === undefined) return null
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography component="h2" variant="h6">
        <SubjectText />
      </Typography>
      <DepartmentText source="department" />
      <ShortText text={String(period?.name ?? record.period)} width={20} />
      {period !== undefined && (
        <RecordContextProvider value={period}>
          <StateField source="state" kind="period_state" />
        </RecordContextProvider>
      )}
      {period?.state === 'closed' && <Typography color="text.secondary">{translate('facts.period_closed')}</Typography>}
    </Stack>
  )
}
