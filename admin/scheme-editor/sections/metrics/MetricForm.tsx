import { Button, Drawer, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Metric } from '../../../../engine/index.ts'
import { directions } from '../../../components/choices.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { DraftChoiceField } from '../../fields/DraftChoiceField.tsx'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { FieldGrid } from '../../fields/FieldGrid.tsx'
import { useChoices } from '../../fields/use-choices.ts'
import { PartJson } from '../parts/PartJson.tsx'
import { MetricKindFields } from './MetricKindFields.tsx'

export interface MetricFormProps {
  readonly index: number
  readonly kind: Metric['kind']
  readonly onClose: () => void
}

/** One metric: what every kind has, what its kind has, and all of it as JSON. */
export function MetricForm({ index, kind, onClose }: MetricFormProps) {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const pointer = `/document/metrics/${index}`
  const name = useDraftValue<string>(`${pointer}/name`)
  const say = (key: string) => translate(`editor.parts.metrics.${key}`)
  const better = useChoices(directions)
  const remove = () => {
    edit([{ at: pointer, do: 'remove' }])
    onClose()
  }
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{ paper: { 'aria-labelledby': 'metric-form', role: 'dialog', sx: { width: 480, p: 2, gap: 1 } } }}
    >
      <Typography id="metric-form" variant="h6" component="h2">
        {translate('editor.parts.metrics.edit', { name })}
      </Typography>
      <FieldGrid>
        <DraftTextField pointer={`${pointer}/name`} label={say('name')} isNeeded />
        <DraftTextField pointer={`${pointer}/id`} label={say('id')} isNeeded />
        <DraftChoiceField pointer={`${pointer}/better`} label={say('better')} choices={better} />
      </FieldGrid>
      <DraftTextField pointer={`${pointer}/description`} label={say('description')} isMultiline />
      <MetricKindFields {...{ pointer, kind }} />
      <PartJson pointer={pointer} label={translate('editor.frame.json.part', { name })} />
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
        {!isReadOnly && (
          <Button color="error" onClick={remove}>
            {say('remove')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {say('close')}
        </Button>
      </Stack>
    </Drawer>
  )
}
