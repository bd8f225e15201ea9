import { TextField } from '@mui/material'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { useBound } from './use-bound.ts'

interface BoundTextProps extends BoundField {
  readonly manyLines?: boolean
  readonly type?: 'text' | 'date'
}

/** A text of the draft; an empty one is taken away, unless it has to be there. */
export function BoundText({ manyLines, type = 'text', required, ...field }: BoundTextProps) {
  const { value, write, issues, fieldId, isReadOnly, endGesture, label, help } = useBound(field)
  const isWrong = issues.some(({ severity }) => severity === 'error')
  return (
    <BoundFrame {...{ label, help, fieldId, issues, required }}>
      <TextField
        id={fieldId}
        fullWidth
        size="small"
        margin="none"
        type={type}
        multiline={manyLines === true}
        {...(manyLines === true && { minRows: 2, maxRows: 10 })}
        error={isWrong}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) =>
          write(target.value === '' && !required ? undefined : target.value, `text:${field.pointer}`)
        }
        onBlur={endGesture}
        slotProps={{
          htmlInput: { 'data-pointer': field.pointer, 'aria-describedby': saysId(fieldId), readOnly: isReadOnly },
        }}
      />
    </BoundFrame>
  )
}
