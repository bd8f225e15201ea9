import { TextField } from '@mui/material'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue, useEdit } from '../draft/use-draft.ts'
import { fillingChange } from './filling-change.ts'
import { useSaidAt } from './use-said-at.ts'

export interface DraftTextFieldProps {
  readonly pointer: string
  readonly label: string
  readonly help?: string
  readonly isMultiline?: boolean
  readonly type?: 'text' | 'date'
  /** An empty text is kept and reported; without it the field goes away. */
  readonly isNeeded?: boolean
}

/** A text of the draft. What is typed in one go is undone in one go. */
export function DraftTextField({
  pointer,
  label,
  help,
  isMultiline = false,
  type = 'text',
  isNeeded = false,
}: DraftTextFieldProps) {
  const { draft, isReadOnly } = useEditor()
  const value = useDraftValue<unknown>(pointer)
  const edit = useEdit()
  const { sentence, isError } = useSaidAt(pointer)
  const set = (text: string) =>
    edit(fillingChange(draft.getSnapshot(), pointer, text === '' && !isNeeded ? undefined : text), {
      joins: `text:${pointer}`,
    })
  return (
    <TextField
      {...{ label, type, error: isError, helperText: sentence ?? help }}
      size="small"
      fullWidth
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value)}
      onBlur={draft.endGesture}
      multiline={isMultiline}
      {...(isMultiline && { minRows: 2, maxRows: 10 })}
      slotProps={{
        htmlInput: { 'data-pointer': pointer, readOnly: isReadOnly },
        ...(type === 'date' && { inputLabel: { shrink: true } }),
      }}
    />
  )
}
