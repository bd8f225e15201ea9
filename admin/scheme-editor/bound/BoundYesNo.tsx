import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { useBound } from './use-bound.ts'

/** Yes, no, or not said; a switch would make no of what nobody has said. */
export function BoundYesNo({ required, ...field }: BoundField) {
  const { value, write, label, help, issues, fieldId, isReadOnly } = useBound(field)
  const translate = useTranslate()
  return (
    <BoundFrame {...{ label, help, fieldId, issues, required }}>
      <TextField
        select
        fullWidth
        size="small"
        margin="none"
        disabled={isReadOnly}
        error={issues.some(({ severity }) => severity === 'error')}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={({ target }) => write(target.value === '' ? undefined : target.value === 'true')}
        slotProps={{
          select: {
            displayEmpty: true,
            SelectDisplayProps: {
              ...{ 'data-pointer': field.pointer },
              id: fieldId,
              'aria-describedby': saysId(fieldId),
              'aria-label': label,
            },
          },
        }}
      >
        <MenuItem value="">{translate('editor.forms.not_filled')}</MenuItem>
        <MenuItem value="true">{translate('ra.boolean.true')}</MenuItem>
        <MenuItem value="false">{translate('ra.boolean.false')}</MenuItem>
      </TextField>
    </BoundFrame>
  )
}
