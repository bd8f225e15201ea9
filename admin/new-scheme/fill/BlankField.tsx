import { Box, Button, InputAdornment, TextField, Typography } from '@mui/material'
import { useLocale, useTranslate } from 'react-admin'
import type { Parameter } from '../../../engine/index.ts'
import type { Affected } from './affected-by.ts'
import { wrongWith } from './filled.ts'

interface BlankFieldProps {
  readonly parameter: Parameter
  readonly affected: readonly Affected[]
  readonly text: string
  readonly onChange: (text: string) => void
}

/** So many of what depends on a blank are named. */
const shown = 6

/** One blank. */
export function BlankField({ parameter, affected, text, onChange }: BlankFieldProps) {
  const translate = useTranslate()
  const locale = useLocale()
  const { name, unit, suggested, min, max, help } = parameter
  const wrong = wrongWith(text, parameter)
  const say = (key: string, params?: object) => translate(`newScheme.fill.blanks.${key}`, params)
  const range = min === undefined && max === undefined ? '' : say('range', { min: min ?? '…', max: max ?? '…' })
  const join = locale === 'en' ? ', ' : '、'
  const isTaken = suggested === undefined || text.trim() === String(suggested)
  const sign = unit === 'percent' ? '%' : unit === 'number' ? '' : translate(`console.unit.${unit}`, { _: unit })
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '15rem 1fr', gap: 1.5, alignItems: 'start' }}>
      <TextField
        margin="none"
        label={name}
        value={text}
        error={wrong !== undefined}
        helperText={wrong === undefined ? range : say(`wrong_${wrong}`, { range })}
        onChange={({ target }) => onChange(target.value)}
        slotProps={{
          htmlInput: { inputMode: 'decimal' },
          input: sign === '' ? {} : { endAdornment: <InputAdornment position="end">{sign}</InputAdornment> },
        }}
      />
      <Box>
        {help !== undefined && <Typography variant="body2">{help}</Typography>}
        {affected.length > 0 && (
          <Typography variant="body2" color="text.secondary">
            {say(affected.length > shown ? 'affects_more' : 'affects', {
              names: affected
                .slice(0, shown)
                .map((each) => each.name)
                .join(join),
              smart_count: affected.length,
            })}
          </Typography>
        )}
        {!isTaken && (
          <Button size="small" onClick={() => onChange(String(suggested))} sx={{ ml: -0.75 }}>
            {say('take', { value: `${suggested}${unit === 'percent' ? '%' : ''}` })}
          </Button>
        )}
      </Box>
    </Box>
  )
}
