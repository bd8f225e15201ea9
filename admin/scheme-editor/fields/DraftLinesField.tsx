import { TextField } from '@mui/material'
import { useState } from 'react'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue, useEdit } from '../draft/use-draft.ts'
import { useSaidAt } from './use-said-at.ts'

/** A list of texts, one a line; lines without text are left out. */
export function DraftLinesField({ pointer, label }: { pointer: string; label: string }) {
  const { draft, isReadOnly } = useEditor()
  const value = useDraftValue<readonly unknown[]>(pointer)
  const edit = useEdit()
  const { sentence, isError } = useSaidAt(pointer)
  const own = Array.isArray(value) ? value.join('\n') : ''
  const [typed, setTyped] = useState('')
  const change = (text: string) => {
    const lines = linesOf(text)
    setTyped(text)
    edit([{ at: pointer, do: 'set', value: lines.length === 0 ? undefined : lines }], { joins: `lines:${pointer}` })
  }
  return (
    <TextField
      {...{ label, error: isError, helperText: sentence }}
      size="small"
      fullWidth
      multiline
      minRows={2}
      maxRows={10}
      value={linesOf(typed).join('\n') === own ? typed : own}
      onChange={({ target }) => change(target.value)}
      onBlur={draft.endGesture}
      slotProps={{ htmlInput: { 'data-pointer': pointer, readOnly: isReadOnly } }}
    />
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
