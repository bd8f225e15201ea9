import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useTranslate } from 'react-admin'
import { isObject } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import type { JsonValue } from '../draft/json.ts'
import { BoundChoice } from './BoundChoice.tsx'
import { BoundNumber } from './BoundNumber.tsx'
import type { BoundField } from './bound-field.ts'
import { useDocumentChoices } from './use-document-choices.ts'

/** An amount: a number or a blank of the template, or a metric that holds it. */
export function BoundAmount({ pointer, words }: BoundField) {
  const translate = useTranslate()
  const value = useDraftValue<JsonValue>(pointer)
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const metrics = useDocumentChoices('metrics', isMoney)
  const isMetric = isObject(value) && 'metric' in value
  const become = (next: 'number' | 'metric') =>
    edit([{ at: pointer, do: 'set', value: next === 'metric' ? { metric: metrics[0]?.value ?? '' } : 0 }])
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      {isMetric ? (
        <BoundChoice required choices={metrics} pointer={`${pointer}/metric`} words={words} />
      ) : (
        <BoundNumber required parameters kind="money" pointer={pointer} words={words} />
      )}
      <ToggleButtonGroup
        exclusive
        size="small"
        disabled={isReadOnly}
        value={isMetric ? 'metric' : 'number'}
        aria-label={translate('editor.forms.amount_from')}
        onChange={(_, next) => {
          if (next === 'number' || next === 'metric') become(next)
        }}
      >
        <ToggleButton value="number">{translate('editor.forms.as_number')}</ToggleButton>
        <ToggleButton value="metric">{translate('editor.forms.as_metric')}</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  )
}

function isMoney({ unit }: Readonly<Record<string, JsonValue>>): boolean {
  return unit === 'money'
}
