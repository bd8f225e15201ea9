import { Autocomplete, TextField } from '@mui/material'
import { isList } from '../draft/json.ts'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import type { NamedChoice } from './BoundChoice.tsx'
import { useBound } from './use-bound.ts'

interface BoundIdsProps extends BoundField {
  readonly choices: readonly NamedChoice[]
  /** What an empty list means. */
  readonly none?: string
  /** An empty list says something else than none, and stays. */
  readonly keepsEmpty?: boolean
}

/** Several of what the document names; none of them is written by leaving the list out. */
export function BoundIds({ choices, none, keepsEmpty = false, required, ...field }: BoundIdsProps) {
  const { value, write, issues, fieldId, isReadOnly, label, help } = useBound(field)
  const chosen = isList(value) ? value.filter((id) => typeof id === 'string') : []
  const nameOf = (id: string) => choices.find((choice) => choice.value === id)?.name ?? id
  return (
    <BoundFrame {...{ label, help, fieldId, issues, required }}>
      <Autocomplete
        multiple
        id={fieldId}
        size="small"
        readOnly={isReadOnly}
        options={choices.map((choice) => choice.value)}
        getOptionLabel={nameOf}
        value={chosen}
        onChange={(_, ids) => write(ids.length === 0 && !keepsEmpty ? undefined : ids)}
        renderInput={(input) => (
          <TextField
            {...input}
            margin="none"
            placeholder={chosen.length === 0 ? (none ?? '') : ''}
            slotProps={{
              htmlInput: { ...input.inputProps, 'data-pointer': field.pointer, 'aria-describedby': saysId(fieldId) },
            }}
          />
        )}
      />
    </BoundFrame>
  )
}
