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
}

/** An exact number of the draft. What is typed stays as typed; it is taken over as soon as it is a number. */
export function BoundNumber({ required, pointer, words, ...limits }: BoundNumberProps) {
  const { value, write, issues, fieldId, isReadOnly, ...said } = useBound({ pointer, words })
  const translate = useTranslate()
  const column: Column = { id: pointer, title: '', kind: 'number', ...limits }
  const kept = cellText(column, cellValueOf(value))
  const [typed, setTyped] = useState<string>()
  const text = typed ?? kept
  const parsed = parseCell(column, text)
  const problem =
    'problem' in parsed
      ? translate(`editor.spreadsheet.problem.${parsed.problem}`, { min: column.min ?? '', max: column.max ?? '' })
      : undefined
  const type = (next: string) => {
    setTyped(next)
    const read = parseCell(column, next)
    if ('value' in read && !(read.value === undefined && required)) write(jsonOf(read.value), `number:${pointer}`)
  }
  return (
    <BoundFrame {...said} {...{ fieldId, issues, required, problem }}>
      <TextField
        id={fieldId}
        fullWidth
        size="small"
        margin="none"
        error={problem !== undefined || issues.some(({ severity }) => severity === 'error')}
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          if (problem === undefined) setTyped(undefined)
        }}
        slotProps={{
          htmlInput: {
            'data-pointer': pointer,
            'aria-describedby': saysId(fieldId),
            inputMode: limits.parameters ? 'text' : 'decimal',
            readOnly: isReadOnly,
          },
          input: limits.kind === 'percent' ? { endAdornment: <InputAdornment position="end">%</InputAdornment> } : {},
        }}
      />
    </BoundFrame>
  )
}

function jsonOf(value: CellValue): JsonValue | undefined {
  return typeof value === 'object' ? { ...value } : value
}
