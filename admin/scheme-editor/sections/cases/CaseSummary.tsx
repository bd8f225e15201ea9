import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useCaseRuns } from '../../cases/use-case-runs.ts'

/** How many of the cases came out as expected; the last that is known while they run again. */
export function CaseSummary({ count }: { count: number }) {
  const translate = useTranslate()
  const { runs, isCurrent } = useCaseRuns()
  const number = (state: string) => runs.filter((run) => run.state === state).length
  const passed = number('green')
  const notRun = number('not-run')
  const isGood = isCurrent && passed === count
  return (
    <Alert
      role="status"
      severity={isGood ? 'success' : number('red') > 0 ? 'error' : notRun > 0 ? 'warning' : 'info'}
      sx={{ py: 0, my: 1 }}
    >
      {translate('editor.cases.passed', { passed, all: count })}
      {notRun > 0 && ` · ${translate('editor.cases.could_not', { smart_count: notRun })}`}
      {!isCurrent && ` · ${translate('editor.cases.running')}`}
    </Alert>
  )
}
