import { Box, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DifferenceList } from '../../components/difference/DifferenceList.tsx'
import { EffectPreview } from './EffectPreview.tsx'
import type { StepProps } from './step-props.ts'

/** How it differs from what it would replace, and what it would pay our people. */
export function EffectStep({ importing }: StepProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.scheme.effect.${key}`, params)
  const { check, choices } = importing
  const { difference } = check.told ?? {}
  const name = choices.replaced?.name ?? difference?.before
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(20rem, 2fr) minmax(24rem, 3fr)' }}>
      <section>
        <Typography variant="subtitle2" component="h3" gutterBottom>
          {difference === undefined ? translate('imports.scheme.understood.way_new') : say('difference', { name })}
        </Typography>
        {difference === undefined ? (
          <Typography color="text.secondary">{say('difference_none')}</Typography>
        ) : (
          <Stack spacing={1}>
            <DifferenceList changes={difference.changes} heading="h4" />
            {difference.more > 0 && (
              <Typography variant="body2">{say('more', { smart_count: difference.more })}</Typography>
            )}
          </Stack>
        )}
      </section>
      <section>
        <Typography variant="subtitle2" component="h3" gutterBottom>
          {say('preview')}
        </Typography>
        <EffectPreview importing={importing} />
      </section>
    </Box>
  )
}
