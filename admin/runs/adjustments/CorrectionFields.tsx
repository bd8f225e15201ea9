import CloseIcon from '@mui/icons-material/Close'
import { Box, Card, CardContent, IconButton, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { GivenMetric } from '../../../engine/index.ts'
import { type CorrectionDraft, factText } from './correction.ts'

interface CorrectionFieldsProps {
  readonly draft: CorrectionDraft
  readonly metrics: readonly GivenMetric[]
  onChange(draft: CorrectionDraft): void
  onRemove(): void
}

/** The figures of one person: what was frozen, and what it should have been. */
export function CorrectionFields({ draft, metrics, onChange, onRemove }: CorrectionFieldsProps) {
  const translate = useTranslate()
  const { name, frozen, texts, isChangedSince } = draft
  return (
    <Card component="section" aria-label={name}>
      <CardContent>
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
          <Typography variant="subtitle2" component="h3" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <IconButton size="small" aria-label={translate('adjustments.remove', { name })} onClick={onRemove}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Stack>
        {isChangedSince && <Typography variant="body2">{translate('adjustments.changed_since')}</Typography>}
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))', columnGap: 1.5 }}>
          {metrics.map((metric) => (
            <TextField
              key={metric.id}
              label={metric.name}
              value={texts[metric.id] ?? ''}
              onChange={({ target }) => onChange({ ...draft, texts: { ...texts, [metric.id]: target.value } })}
              helperText={translate('adjustments.was', { value: shown(metric, frozen[metric.id], translate) })}
              {...choicesOf(metric, translate)}
            />
          ))}
        </Box>
      </CardContent>
    </Card>
  )
}

type Translate = (key: string) => string

function shown({ unit }: GivenMetric, value: unknown, translate: Translate): string {
  const text = factText(value)
  if (text === '') return translate('adjustments.nothing')
  return unit === 'yes-no' ? translate(`adjustments.${text}`) : text
}

function choicesOf({ unit, levels = [] }: GivenMetric, translate: Translate) {
  const choices =
    unit === 'yes-no'
      ? (['yes', 'no'] as const).map((value) => ({ value: value as string, name: translate(`adjustments.${value}`) }))
      : levels.map((level) => ({ value: level, name: level }))
  if (choices.length === 0) return {}
  const children = [{ value: '', name: translate('adjustments.unchanged') }, ...choices].map(({ value, name }) => (
    <MenuItem key={value} value={value}>
      {name}
    </MenuItem>
  ))
  return { select: true, children }
}
