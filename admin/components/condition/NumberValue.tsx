import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { decimal, toText } from '../../../engine/index.ts'
import { readNumber } from './read-number.ts'

/** A number with its unit. What is typed stays as typed; it counts as soon as it is a number. */
export function NumberValue({
  label,
  value,
  unit,
  onChange,
  pointer,
  disabled = false,
  problem,
}: {
  label: string
  value: unknown
  unit: string
  onChange: (value: number) => void
  pointer: string
  disabled?: boolean
  problem?: string | undefined
}) {
  const say = useTranslate()
  const [typed, setTyped] = useState({ text: textOf(value), of: value })
  const text = typed.of === value ? typed.text : textOf(value)
  const isNumber = readNumber(text) !== undefined
  const type = (next: string) => {
    const number = readNumber(next)
    setTyped({ text: next, of: number ?? value })
    if (number !== undefined && number !== value) onChange(number)
  }
  return (
    <TextField
      size="small"
      margin="none"
      sx={{ width: 128 }}
      value={text}
      disabled={disabled}
      onChange={(event) => type(event.target.value)}
      error={!isNumber || problem !== undefined}
      helperText={isNumber ? problem : say('editor.conditions.number_wanted')}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'aria-label': label, 'data-pointer': pointer },
        input: { endAdornment: unit === '' ? undefined : <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? toText(decimal(value)) : String(value ?? '')
}
