import DoneIcon from '@mui/icons-material/CheckCircleOutlined'
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { instantText } from '../components/day/instant-text.ts'
import type { By, Run } from './run.ts'

const steps = ['opened', 'evaluated', 'reviewed', 'locked'] as const

/** The way of a run: which steps are done, by whom and when. */
export function RunSteps({ run }: { readonly run: Run }) {
  const translate = useTranslate()
  const place = steps.indexOf(run.state)
  return (
    <Box component="ol" sx={list}>
      {steps.map((step, index) => {
        const done: By | undefined = index <= place ? run[step] : undefined
        const Icon = done === undefined ? OpenIcon : DoneIcon
        return (
          <Box
            component="li"
            key={step}
            {...(index === place && { 'aria-current': 'step' as const })}
            sx={{ ...oneStep, borderColor: done === undefined ? 'divider' : 'primary.main' }}
          >
            <Icon color={done === undefined ? 'disabled' : 'success'} fontSize="small" aria-hidden />
            <Box sx={{ minWidth: 0 }}>
              <Typography sx={{ fontWeight: index === place ? 600 : 400 }}>{translate(`runs.step.${step}`)}</Typography>
              <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
                {done === undefined ? translate('runs.not_yet') : <WhoAndWhen by={done} names={run.names} />}
              </Typography>
              {done?.note !== undefined && <Typography variant="body2">{done.note}</Typography>}
            </Box>
          </Box>
        )
      })}
    </Box>
  )
}

/** `张敏，2026-03-01 09:05`. */
export function WhoAndWhen({ by: { by, at }, names }: { readonly by: By; readonly names: Run['names'] }) {
  const translate = useTranslate()
  const name = names[by] ?? translate('runs.somebody')
  return translate('runs.by', { name, at: instantText(new Date(at)) })
}

const list = {
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  gap: 2,
  listStyle: 'none',
  m: 0,
  p: 0,
} as const
const oneStep = { display: 'flex', gap: 1, borderTop: 2, pt: 1 } as const
