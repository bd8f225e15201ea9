import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { useSaidAt } from './use-said-at.ts'

export interface Choice {
  readonly id: string
  /** Already in the language of the page. */
  readonly name: string
}

export interface DraftChoiceFieldProps {
  readonly pointer: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly help?: string
  readonly isNeeded?: boolean
}

/** One of several words. A word of the draft that is none of them is shown as it is, never changed by itself. */
export function DraftChoiceField({ pointer, label, choices, help, isNeeded = false }: DraftChoiceFieldProps) {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const value = useDraftValue<unknown>(pointer)
  const edit = useEdit()
  const { sentence, isError } = useSaidAt(pointer)
  const chosen = typeof value === 'string' ? value : ''
  const isKnown = chosen === '' || choices.some(({ id }) => id === chosen)
  return (
    <TextField
      {...{ label, error: isError, helperText: sentence ?? help, disabled: isReadOnly }}
      select
      size="small"
      fullWidth
      value={chosen}
      onChange={({ target }) =>
        edit([{ at: pointer, do: 'set', value: target.value === '' ? undefined : target.value }])
      }
      slotProps={{ select: { SelectDisplayProps: { 'data-pointer': pointer } as object } }}
    >
      {(!isNeeded || chosen === '') && <MenuItem value="">{translate('editor.parts.choose')}</MenuItem>}
      {!isKnown && <MenuItem value={chosen}>{chosen}</MenuItem>}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
