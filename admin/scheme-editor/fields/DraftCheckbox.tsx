import { Checkbox, FormControlLabel } from '@mui/material'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'

/** A yes or no of the draft; not yes, the field goes away. */
export function DraftCheckbox({ pointer, label }: { pointer: string; label: string }) {
  const value = useDraftValue<unknown>(pointer)
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const box = (
    <Checkbox
      size="small"
      checked={value === true}
      disabled={isReadOnly}
      onChange={({ target }) => edit([{ at: pointer, do: 'set', value: target.checked ? true : undefined }])}
      slotProps={{ input: { 'data-pointer': pointer } as object }}
    />
  )
  return <FormControlLabel control={box} label={label} />
}
