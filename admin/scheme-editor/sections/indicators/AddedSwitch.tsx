import { FormControlLabel, Switch, Tooltip } from '@mui/material'
import { useSchemaWords } from '../../bound/use-words.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'

/** Whether the score is added to its level; such an indicator has no weight, and one that is weighed again begins with 0. */
export function AddedSwitch({ pointer }: { pointer: string }) {
  const isAdded = useDraftValue<boolean>(`${pointer}/added`) === true
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const { label, help } = useSchemaWords()('Indicator/added')
  const become = (added: boolean) =>
    edit([
      { at: `${pointer}/added`, do: 'set', value: added ? true : undefined },
      { at: `${pointer}/weight`, do: 'set', value: added ? undefined : 0 },
      ...(added ? [{ at: `${pointer}/weights`, do: 'set', value: undefined } as const] : []),
    ])
  return (
    <Tooltip title={help} placement="top-start">
      <FormControlLabel
        label={label}
        control={
          <Switch
            size="small"
            checked={isAdded}
            disabled={isReadOnly}
            onChange={(_, added) => become(added)}
            slotProps={{ input: { 'data-pointer': `${pointer}/added` } as object }}
          />
        }
      />
    </Tooltip>
  )
}
