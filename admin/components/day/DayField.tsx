import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined'
import { IconButton, InputAdornment, Popover, TextField, type TextFieldProps } from '@mui/material'
import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayCalendar } from './DayCalendar.tsx'
import { instantText } from './instant-text.ts'
import { readDay } from './read-day.ts'

interface DayFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'slotProps'> {
  /** A day, or whatever is being typed. */
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A day, typed as `2026-03-01` or in other common ways, or chosen in a calendar; it looks the same whatever the browser's language. */
export function DayField({ value, onChange, onBlur, disabled, ...props }: DayFieldProps) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const field = useRef<HTMLDivElement>(null)
  const close = () => setAnchor(undefined)
  const choose = (day: string) => {
    onChange(day)
    close()
  }
  const tidy = () => {
    const day = readDay(value)
    if (day !== undefined && day !== value) onChange(day)
  }
  const open = (
    <InputAdornment position="end">
      <IconButton
        {...{ size: 'small', edge: 'end', 'aria-label': translate('console.day.choose'), disabled }}
        onClick={() => setAnchor(field.current ?? undefined)}
      >
        <CalendarIcon fontSize="small" />
      </IconButton>
    </InputAdornment>
  )
  return (
    <>
      <TextField
        {...props}
        {...{ ref: field, value, disabled, placeholder: 'YYYY-MM-DD', autoComplete: 'off' }}
        onChange={({ target }) => onChange(target.value)}
        onBlur={(event) => {
          tidy()
          onBlur?.(event)
        }}
        slotProps={{ input: { endAdornment: open }, htmlInput: { maxLength: 12 }, inputLabel: { shrink: true } }}
      />
      <Popover
        {...{ open: anchor !== undefined, anchorEl: anchor, onClose: close }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('console.day.choose') } }}
      >
        <DayCalendar chosen={readDay(value)} today={instantText(new Date()).slice(0, 10)} onChoose={choose} />
      </Popover>
    </>
  )
}
