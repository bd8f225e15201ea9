import { Box, Checkbox, FormControlLabel } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { NamedChoice } from '../../bound/BoundChoice.tsx'
import { BoundIds } from '../../bound/BoundIds.tsx'
import { useSchemaWords } from '../../bound/use-words.ts'
import { pointerKeys } from '../../../../schemas/json-pointer.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { CameOut } from './CameOut.tsx'

interface ExpectedIdsProps {
  readonly pointer: string
  readonly words: string
  readonly choices: readonly NamedChoice[]
  readonly got: readonly string[] | undefined
  /** Only where it is expected already. */
  readonly isOnlyNamed?: boolean
}

/** Which rewards or penalties must take effect, all of them; none is something else than not compared. */
export function ExpectedIds({ pointer, words, choices, got, isOnlyNamed = false }: ExpectedIdsProps) {
  const translate = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const isCompared = useDraftValue<JsonValue>(pointer) !== undefined
  const figure = useSchemaWords()(words).label
  if (isOnlyNamed && !isCompared) return null
  return (
    <Box sx={{ mb: 1 }}>
      <FormControlLabel
        label={translate('editor.cases.compare', { figure })}
        control={
          <Checkbox
            size="small"
            checked={isCompared}
            disabled={isReadOnly}
            onChange={(_, isOn) => edit([{ at: pointer, do: 'set', value: isOn ? [...(got ?? [])] : undefined }])}
          />
        }
      />
      {isCompared && (
        <CameOut figure={pointerKeys(pointer).at(-1) ?? ''} at={pointer} got={got && [...new Set(got)]}>
          <BoundIds keepsEmpty {...{ pointer, words, choices }} none={translate('editor.cases.empty_list')} />
        </CameOut>
      )}
    </Box>
  )
}
