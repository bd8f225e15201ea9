import DoneIcon from '@mui/icons-material/CheckCircle'
import LaterIcon from '@mui/icons-material/RadioButtonUnchecked'
import NextIcon from '@mui/icons-material/ArrowCircleRight'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Step } from './first-steps.ts'

interface FirstStepProps {
  readonly step: Step
  readonly number: number
  /** The name of the scheme that is on its way. */
  readonly scheme: string | undefined
}

const signs = { done: DoneIcon, next: NextIcon, later: LaterIcon } as const
const colours = { done: 'success', next: 'primary', later: 'disabled' } as const

/** One step. What it is for is said of the one that comes next; it alone leads on by a button. */
export function FirstStep({ step: { id, state, to }, number, scheme }: FirstStepProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`firstHour.${key}`, params)
  const Sign = signs[state]
  const isNext = state === 'next'
  return (
    <Stack component="li" direction="row" spacing={1.5} {...(isNext && { 'aria-current': 'step' })} sx={{ py: 0.75 }}>
      <Sign color={colours[state]} titleAccess={say(`state.${state}`)} sx={{ mt: 0.125 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: isNext ? 600 : 400 }} color={isNext ? 'text.primary' : 'text.secondary'}>
          {`${number}. ${say(`step.${id}.title`)}`}
        </Typography>
        {isNext && (
          <>
            <Typography variant="body2" color="text.secondary">
              {say(`step.${id}.help`, { scheme: scheme ?? '' })}
            </Typography>
            {to !== undefined && (
              <Button component={Link} to={to} variant="contained" size="small" sx={{ mt: 1 }}>
                {say(`step.${id}.go`)}
              </Button>
            )}
          </>
        )}
      </Box>
    </Stack>
  )
}
