import { TextField } from '@mui/material'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { useBound } from './use-bound.ts'

interface BoundTextProps extends BoundField {
  readonly manyLines?: boolean
}

/** A text of the draft; an empty one is taken away, unless it has to be there. */
export function BoundText({ manyLines, required, ...field }: BoundTextProps) {
  const { value, write, issues, fieldId, isReadOnly, ...words } = useBound(field)
  const isWrong = issues.some(({ severity }) => severity === 'error')
  return (
    <BoundFrame {...words} {...{ fieldId, issues, required }}>
      <TextField
        id={fieldId}
        fullWidth
        size="small"
        margin="none"
        multiline={manyLines === true}
        error={isWrong}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) =>
          write(target.value === '' && !required ? undefined : target.value, `text:${field.pointer}`)
        }
        slotProps={{
          htmlInput: { 'data-pointer': field.pointer, 'aria-describedby': saysId(fieldId), readOnly: isReadOnly },
        }}
      />
    </BoundFrame>
  )
}
