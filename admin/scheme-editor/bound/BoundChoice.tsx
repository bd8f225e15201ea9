import { MenuItem, TextField } from '@mui/material'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { useBound } from './use-bound.ts'

export interface NamedChoice {
  readonly value: string
  readonly name: string
}

interface BoundChoiceProps extends BoundField {
  readonly choices: readonly NamedChoice[]
  /** What an empty choice says, where one may be left out. */
  readonly none?: string
}

/** One of several words or ids; one that is no choice (any more) is shown as it stands. */
export function BoundChoice({ choices, none, required, ...field }: BoundChoiceProps) {
  const { value, write, issues, fieldId, isReadOnly, label, help } = useBound(field)
  const chosen = typeof value === 'string' ? value : ''
  const isUnknown = chosen !== '' && choices.every((choice) => choice.value !== chosen)
  return (
    <BoundFrame {...{ label, help, fieldId, issues, required }}>
      <TextField
        select
        fullWidth
        size="small"
        margin="none"
        disabled={isReadOnly}
        error={issues.some(({ severity }) => severity === 'error')}
        value={chosen}
        onChange={({ target }) => write(target.value === '' ? undefined : target.value)}
        slotProps={{
          select: {
            displayEmpty: none !== undefined,
            SelectDisplayProps: {
              ...{ 'data-pointer': field.pointer },
              id: fieldId,
              'aria-describedby': saysId(fieldId),
              'aria-label': label,
            },
          },
        }}
      >
        {none !== undefined && <MenuItem value="">{none}</MenuItem>}
        {isUnknown && <MenuItem value={chosen}>{chosen}</MenuItem>}
        {choices.map(({ value: id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </BoundFrame>
  )
}
