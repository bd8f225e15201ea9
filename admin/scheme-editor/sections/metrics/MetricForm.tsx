import { Button, Drawer, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Metric } from '../../../../engine/index.ts'
import { directions } from '../../../components/choices.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useChoices } from '../../bound/use-choices.ts'
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
  const none = translate('editor.forms.not_stated')
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
      <FieldGrid minPx={190}>
        <BoundText required pointer={`${pointer}/name`} words="MetricBase/name" />
        <BoundText required pointer={`${pointer}/id`} words="MetricBase/id" />
        <BoundChoice pointer={`${pointer}/better`} words="MetricBase/better" choices={better} none={none} />
      </FieldGrid>
      <BoundText manyLines pointer={`${pointer}/description`} words="MetricBase/description" />
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
