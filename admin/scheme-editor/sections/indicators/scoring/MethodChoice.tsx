import { Box, ListItemText, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useSchemaWords } from '../../../bound/use-words.ts'
import type { JsonValue } from '../../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../../draft/use-draft.ts'
import { scoringDefinitions } from './scoring-definition.ts'
import { isScoringKind, scoringKinds, startingScoring } from './starting-scoring.ts'

/** The methods of scoring, each with what it means. */
export function MethodChoice({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const scoring = useDraftValue<JsonValue>(pointer)
  const kind = useDraftValue<JsonValue>(`${pointer}/kind`)
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const label = translate('editor.forms.method')
  return (
    <Box sx={{ my: 1.5, maxWidth: '48rem' }}>
      <TextField
        select
        fullWidth
        size="small"
        margin="none"
        label={label}
        disabled={isReadOnly}
        value={isScoringKind(kind) ? kind : ''}
        helperText={isScoringKind(kind) ? words(scoringDefinitions[kind]).help : ''}
        onChange={({ target: { value } }) => {
          if (isScoringKind(value)) edit([{ at: pointer, do: 'set', value: startingScoring(value, scoring) }])
        }}
        slotProps={{
          select: {
            renderValue: (value) => (isScoringKind(value) ? words(scoringDefinitions[value]).label : ''),
            SelectDisplayProps: { ...{ 'data-pointer': `${pointer}/kind` }, 'aria-label': label },
            MenuProps: { slotProps: { paper: { sx: { maxWidth: '44rem' } } } },
          },
        }}
      >
        {scoringKinds.map((each) => {
          const { label: name, help } = words(scoringDefinitions[each])
          return (
            <MenuItem key={each} value={each}>
              <ListItemText
                primary={name}
                secondary={help}
                slotProps={{ secondary: { sx: { whiteSpace: 'normal' } } }}
              />
            </MenuItem>
          )
        })}
      </TextField>
    </Box>
  )
}
