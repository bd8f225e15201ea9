import { TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue, useEdit } from '../draft/use-draft.ts'
import { fillingChange } from './filling-change.ts'
import { numberText, typedNumber } from './number-text.ts'
import { useSaidAt } from './use-said-at.ts'

export interface DraftNumberFieldProps {
  readonly pointer: string
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
  /** In a table, whose head says what it is. */
  readonly isBare?: boolean
}

/** A number of the draft. What is typed stays as it is typed; it becomes the draft's as soon as it is a number. */
export function DraftNumberField({ pointer, label, help, placeholder, isBare = false }: DraftNumberFieldProps) {
  const translate = useTranslate()
  const { draft, isReadOnly } = useEditor()
  const value = useDraftValue<unknown>(pointer)
  const edit = useEdit()
  const { sentence, isError } = useSaidAt(pointer)
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: unknown }>()
  // Typed text stands as long as it is what the draft says: undone or changed elsewhere, the draft's own is shown.
  const text = typed !== undefined && typed.of === value ? typed.text : numberText(value)
  const isUnfinished = typedNumber(text).kind === 'unfinished'

  const change = (next: string) => {
    const read = typedNumber(next)
    if (read.kind === 'unfinished') {
      setTyped({ text: next, of: value })
      return
    }
    const number = read.kind === 'number' ? read.value : undefined
    setTyped({ text: next, of: number })
    edit(fillingChange(draft.getSnapshot(), pointer, number), { joins: `number:${pointer}` })
  }
  return (
    <TextField
      {...(isBare ? { variant: 'standard' } : { label })}
      {...{ placeholder, error: isError || isUnfinished }}
      helperText={isUnfinished ? translate('editor.parts.not_a_number') : (sentence ?? help)}
      size="small"
      fullWidth
      value={text}
      onChange={(event) => change(event.target.value)}
      onBlur={draft.endGesture}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'data-pointer': pointer, readOnly: isReadOnly, 'aria-label': label },
      }}
    />
  )
}
