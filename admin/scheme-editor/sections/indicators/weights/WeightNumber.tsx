import { TextField } from '@mui/material'
import { type KeyboardEvent, useState } from 'react'
import { cellText } from '../../../../components/spreadsheet/cell-text.ts'
import type { CellValue, Column } from '../../../../components/spreadsheet/column.ts'
import { parseCell } from '../../../../components/spreadsheet/parse-cell.ts'
import { cellValueOf } from '../../../bound/cell-value-of.ts'
import { useIssuesAt } from '../../../checks/use-issues.ts'
import type { JsonValue } from '../../../draft/json.ts'
import { useIsReadOnly } from '../../../draft/use-draft.ts'
import { stepWeight } from './step-weight.ts'

interface WeightNumberProps {
  readonly value: JsonValue | undefined
  readonly onChange: (weight: JsonValue | undefined) => void
  readonly label: string
  readonly pointer: string
  /** What an empty field says; without it the field may not be empty. */
  readonly placeholder?: string
}

const column: Column = { id: 'weight', title: '', kind: 'percent', min: 0, max: 100, parameters: true }

/** A weight as a number: what is typed stays as typed, the arrow keys go up and down by 1. */
export function WeightNumber({ value, onChange, label, pointer, placeholder }: WeightNumberProps) {
  const [typed, setTyped] = useState<string>()
  const isReadOnly = useIsReadOnly()
  const isWrong = useIssuesAt(pointer).some(({ severity }) => severity === 'error')
  const text = typed ?? cellText(column, cellValueOf(value))
  const parsed = parseCell(column, text)
  const type = (next: string) => {
    setTyped(next)
    const read = parseCell(column, next)
    if ('value' in read && (read.value !== undefined || placeholder !== undefined)) onChange(jsonOf(read.value))
  }
  const step = (event: KeyboardEvent, by: 1 | -1) => {
    const next = stepWeight(text === '' ? (placeholder ?? '') : text, by)
    if (next === undefined || isReadOnly) return
    event.preventDefault()
    type(next)
  }
  return (
    <TextField
      variant="outlined"
      size="small"
      fullWidth={false}
      margin="none"
      error={'problem' in parsed || isWrong}
      value={text}
      placeholder={placeholder ?? ''}
      onChange={({ target }) => type(target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') step(event, 1)
        if (event.key === 'ArrowDown') step(event, -1)
        if (event.key === 'Escape') setTyped(undefined)
      }}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          'data-pointer': pointer,
          title: text,
          inputMode: 'text',
          readOnly: isReadOnly,
          style: {
            textAlign: 'right',
            padding: '3px 6px',
            width: text.startsWith('{') ? '9em' : '3.4em',
            fontVariantNumeric: 'tabular-nums',
          },
        },
      }}
    />
  )
}

function jsonOf(value: CellValue): JsonValue | undefined {
  return typeof value === 'object' ? { ...value } : value
}
