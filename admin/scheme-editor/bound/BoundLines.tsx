import { TextField } from '@mui/material'
import { useState } from 'react'
import { isList } from '../draft/json.ts'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { useBound } from './use-bound.ts'

/** A list of texts, one a line; lines without text are left out. */
export function BoundLines({ required, ...field }: BoundField) {
  const { value, write, label, help, issues, fieldId, isReadOnly, endGesture } = useBound(field)
  const own = isList(value) ? value.join('\n') : ''
  const [typed, setTyped] = useState('')
  const change = (text: string) => {
    const lines = linesOf(text)
    setTyped(text)
    write(lines.length === 0 ? undefined : lines, `lines:${field.pointer}`)
  }
  return (
    <BoundFrame {...{ label, help, fieldId, issues, required }}>
      <TextField
        id={fieldId}
        size="small"
        margin="none"
        fullWidth
        multiline
        minRows={2}
        maxRows={10}
        error={issues.some(({ severity }) => severity === 'error')}
        value={linesOf(typed).join('\n') === own ? typed : own}
        onChange={({ target }) => change(target.value)}
        onBlur={endGesture}
        slotProps={{
          htmlInput: { 'data-pointer': field.pointer, 'aria-describedby': saysId(fieldId), readOnly: isReadOnly },
        }}
      />
    </BoundFrame>
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
