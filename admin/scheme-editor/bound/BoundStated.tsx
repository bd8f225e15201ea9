import { Box, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { isObject } from '../draft/json.ts'
import type { BoundField } from './bound-field.ts'
import { BoundFrame, saysId } from './BoundFrame.tsx'
import { BoundNumber } from './BoundNumber.tsx'
import { BoundText } from './BoundText.tsx'
import { FieldGrid } from './FieldGrid.tsx'
import { useBound } from './use-bound.ts'
import { useChoiceWord } from './use-words.ts'

interface BoundStatedProps extends BoundField {
  /** The field that holds the value: a score, or a value. */
  readonly field: 'score' | 'value'
  /** Words that may stand there instead: `exclude`, `invalid`. */
  readonly instead?: readonly string[]
}

/** A value that was agreed on with its reason, or one of a few words; or nothing, where it need not be there. */
export function BoundStated({ field, instead = [], required, pointer, words }: BoundStatedProps) {
  const { value, write, issues, fieldId, isReadOnly, label, help } = useBound({ pointer, words })
  const word = useChoiceWord()
  const translate = useTranslate()
  const kind = isObject(value) ? 'stated' : typeof value === 'string' ? value : ''
  const choose = (next: string) =>
    write(next === 'stated' ? { [field]: 0, reason: '' } : next === '' ? undefined : next)
  return (
    <Box>
      <BoundFrame {...{ label, help, fieldId, issues, required }}>
        <TextField
          select
          fullWidth
          size="small"
          margin="none"
          disabled={isReadOnly}
          value={kind}
          onChange={({ target }) => choose(target.value)}
          slotProps={{
            select: {
              displayEmpty: true,
              SelectDisplayProps: {
                ...{ 'data-pointer': pointer },
                id: fieldId,
                'aria-describedby': saysId(fieldId),
                'aria-label': label,
              },
            },
          }}
        >
          {required !== true && <MenuItem value="">{translate('editor.forms.not_stated')}</MenuItem>}
          <MenuItem value="stated">{translate('editor.forms.stated')}</MenuItem>
          {instead.map((each) => (
            <MenuItem key={each} value={each}>
              {word(each)}
            </MenuItem>
          ))}
        </TextField>
      </BoundFrame>
      {kind === 'stated' && (
        <FieldGrid minPx={120}>
          <BoundNumber required parameters pointer={`${pointer}/${field}`} words={`StatedValue/value`} />
          <BoundText required pointer={`${pointer}/reason`} words="StatedValue/reason" />
        </FieldGrid>
      )}
    </Box>
  )
}
