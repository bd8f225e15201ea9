import { TextField } from '@mui/material'
import { BoundFrame, saysId } from '../../bound/BoundFrame.tsx'
import { useBound } from '../../bound/use-bound.ts'
import { renumberPerson } from '../../cases/person-changes.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit } from '../../draft/use-draft.ts'

/** The number of somebody of a case; what is expected of them goes by it and is changed with it. */
export function PersonNumber({ pointer, index }: { pointer: string; index: number }) {
  const one = useDraftValue<JsonValue>(pointer)
  const edit = useEdit()
  const own = `${pointer}/people/${index}/id`
  const { value, label, help, issues, fieldId, isReadOnly, endGesture } = useBound({
    pointer: own,
    words: 'RawPerson/id',
  })
  return (
    <BoundFrame {...{ label, help, fieldId, issues }} required>
      <TextField
        id={fieldId}
        margin="none"
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => edit(renumberPerson(pointer, one, index, target.value), { joins: `number:${own}` })}
        onBlur={endGesture}
        slotProps={{
          htmlInput: { 'data-pointer': own, 'aria-describedby': saysId(fieldId), readOnly: isReadOnly },
        }}
      />
    </BoundFrame>
  )
}
