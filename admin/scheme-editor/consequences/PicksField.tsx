import { Autocomplete, TextField } from '@mui/material'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'

/** Several of a few, by their ids; without any the field is not written at all. */
export function PicksField({
  label,
  help,
  options,
  pointer,
}: {
  label: string
  help: string
  options: readonly { readonly id: string; readonly name: string }[]
  pointer: string
}) {
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const picked = useDraftValue<readonly string[]>(pointer) ?? []
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id
  return (
    <Autocomplete
      multiple
      size="small"
      sx={{ flex: 1 }}
      disabled={isReadOnly}
      disableCloseOnSelect
      options={options.map(({ id }) => id)}
      value={[...picked]}
      onChange={(_, next) => edit([{ at: pointer, do: 'set', value: next.length === 0 ? undefined : next }])}
      getOptionLabel={nameOf}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          helperText={help}
          slotProps={{ htmlInput: { ...params.inputProps, 'data-pointer': pointer } }}
        />
      )}
    />
  )
}
