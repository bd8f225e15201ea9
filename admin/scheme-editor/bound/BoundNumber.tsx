import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { cellText } from '../../components/spreadsheet/cell-text.ts'
import type { CellValue, Column } from '../../components/spreadsheet/column.ts'
import { parseCell } from '../../components/spreadsheet/parse-cell.ts'
import type { JsonValue } from '../draft/json.ts'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { cellValueOf } from './cell-value-of.ts'
import { useBound } from './use-bound.ts'

interface BoundNumberProps extends BoundField {
  readonly kind?: 'number' | 'percent' | 'money'
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  /** `{id}` stands for a blank of the template. */
  readonly parameters?: boolean
  /** In a table, whose head says what it is. */
  readonly isBare?: boolean
}

/** An exact number of the draft. What is typed stays as typed; it is taken over as soon as it is a number. */
export function BoundNumber({
  required,
  pointer,
  words,
  label: ownLabel,
  help: ownHelp,
  endsPart,
  isBare,
  ...limits
}: BoundNumberProps) {
  const field = { pointer, words, label: ownLabel, help: ownHelp, ...(endsPart && { endsPart }) }
  const { value, write, label, help, issues, fieldId, isReadOnly, endGesture } = useBound(field)
  const translate = useTranslate()
  const column: Column = { id: pointer, title: '', kind: 'number', ...limits }
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: JsonValue | undefined }>()
  // Typed text stands as long as it is what the draft says: undone or changed elsewhere, the draft's own is shown.
  const text = typed !== undefined && typed.of === value ? typed.text : cellText(column, cellValueOf(value))
  const parsed = parseCell(column, text)
  const problem =
    'problem' in parsed
      ? translate(`editor.spreadsheet.problem.${parsed.problem}`, { min: column.min ?? '', max: column.max ?? '' })
      : undefined
  const type = (next: string) => {
    const read = parseCell(column, next)
    const isTaken = 'value' in read && !(read.value === undefined && required)
    const written = isTaken ? jsonOf(read.value) : value
    setTyped({ text: next, of: written })
    if (isTaken) write(written, `number:${pointer}`)
  }
  const input = (
    <TextField
      id={fieldId}
      fullWidth
      size="small"
      margin="none"
      {...(isBare && { variant: 'standard', helperText: problem ?? issues.map(({ sentence }) => sentence).join(' ') })}
      error={problem !== undefined || issues.some(({ severity }) => severity === 'error')}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        endGesture()
        if (problem === undefined) setTyped(undefined)
      }}
      slotProps={{
        htmlInput: {
          'data-pointer': pointer,
          ...(isBare ? { 'aria-label': label } : { 'aria-describedby': saysId(fieldId) }),
          inputMode: limits.parameters ? 'text' : 'decimal',
          readOnly: isReadOnly,
        },
        input: limits.kind === 'percent' ? { endAdornment: <InputAdornment position="end">%</InputAdornment> } : {},
      }}
    />
  )
  if (isBare) return input
  return <BoundFrame {...{ label, help, fieldId, issues, required, problem }}>{input}</BoundFrame>
}

function jsonOf(value: CellValue): JsonValue | undefined {
  return typeof value === 'object' ? { ...value } : value
}
