import { MenuItem, TextField, type TextFieldProps } from '@mui/material'
import type { PeriodOffered } from './start-period.ts'

interface PeriodChoiceProps extends Pick<TextFieldProps, 'label' | 'sx'> {
  readonly periods: readonly PeriodOffered[]
  readonly period: string | undefined
  readonly onChosen: (id: string) => void
}

/** One of the periods that are offered. */
export function PeriodChoice({ periods, period, onChosen, ...field }: PeriodChoiceProps) {
  return (
    <TextField select size="small" {...field} value={period ?? ''} onChange={({ target }) => onChosen(target.value)}>
      {periods.map(({ id }) => (
        <MenuItem key={id} value={id}>
          {id}
        </MenuItem>
      ))}
    </TextField>
  )
}
