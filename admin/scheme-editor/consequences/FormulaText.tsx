import { Box } from '@mui/material'
import { FormulaField } from '../../components/formula/FormulaField.tsx'
import { useIssuesAt } from '../checks/use-issues.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { usePersonsValue } from '../live/use-persons-value.ts'
import { useNames } from '../names/use-names.ts'

/** A formula of the draft; where it may be left out, an empty one is not written at all. */
export function FormulaText({
  label,
  help,
  pointer,
  isRequired = false,
}: {
  label: string
  help: string
  pointer: string
  isRequired?: boolean
}) {
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const names = useNames()
  const personsValue = usePersonsValue()
  const issues = useIssuesAt(pointer)
  const formula = useDraftValue<string>(pointer) ?? ''
  const change = (next: string) =>
    edit([{ at: pointer, do: 'set', value: next.trim() === '' && !isRequired ? undefined : next }], {
      joins: `formula:${pointer}`,
    })
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <FormulaField
        {...{ label, help, pointer, names, issues, isReadOnly, personsValue }}
        value={formula}
        onChange={change}
      />
    </Box>
  )
}
