import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'

export interface DeadlineSaid {
  readonly what: string
  readonly name?: string
  readonly until?: string
  readonly workingDays?: number
}

/** Until when something can be done, or within how many days of what comes before it. */
export function Deadline({ deadline: { what, name, until, workingDays } }: { readonly deadline: DeadlineSaid }) {
  const translate = useTranslate()
  const days = workingDays === undefined ? '' : translate('runs.working_days', { smart_count: workingDays })
  const said = until === undefined ? days : translate('runs.until', { day: until })
  return (
    <Typography variant="body2">
      {name ?? translate(`runs.deadline.${what}`)} {said}
    </Typography>
  )
}
