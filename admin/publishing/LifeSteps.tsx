import { Paper, Step, StepLabel, Stepper, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { instantText } from '../components/day/instant-text.ts'
import type { LifeTold, SchemeTold, VersionTold } from './publishing-records.ts'
import type { Standing } from './standing.ts'

interface LifeStepsProps {
  readonly scheme: SchemeTold
  readonly standing: Standing
  readonly people: LifeTold['people']
  /** The newest first. */
  readonly events: LifeTold['events']
  /** The newest. */
  readonly version: VersionTold | undefined
}

const at: Readonly<Record<Standing, number>> = { draft: 0, returned: 0, submitted: 1, approved: 2, published: 3 }

/** The way of a content from draft to in force: how far it is, and who took each step when. */
export function LifeSteps({ scheme, standing, people, events, version }: LifeStepsProps) {
  const translate = useTranslate()
  const who = (by: string | undefined, when: string | undefined) =>
    [by === undefined ? '' : (people[by] ?? ''), when === undefined ? '' : instantText(new Date(when))]
      .filter((each) => each !== '')
      .join(' · ')
  const isOut = standing === 'published' && version !== undefined
  const { approved, returned, authors } = scheme
  // A version does not say who submitted it.
  const submitted = isOut ? events.find(({ step }) => step === 'submit-scheme') : scheme.submitted
  const steps = [
    { name: 'write', about: isOut ? names(version.authors ?? [], people) : names(authors, people) },
    { name: 'submit', about: who(submitted?.by, submitted?.at) },
    {
      name: 'approve',
      about: isOut ? who(version.approvedBy, version.approvedAt) : who(approved?.by, approved?.at),
      isReturned: standing === 'returned',
    },
    {
      name: 'publish',
      about: isOut ? who(version.publishedBy, version.publishedAt) : '',
    },
    { name: 'in_force', about: isOut ? translate('publishing.page.from_day', { day: version.inForceFrom }) : '' },
  ]
  const isInForce = isOut && version.state !== 'publicised'
  const active = isOut ? (isInForce ? steps.length : 4) : at[standing] + 1
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.5 }} component="nav" aria-label={translate('publishing.page.steps')}>
      <Stepper activeStep={standing === 'draft' || standing === 'returned' ? 0 : active}>
        {steps.map(({ name, about, isReturned = false }) => (
          <Step key={name}>
            <StepLabel
              error={isReturned}
              optional={
                <Typography variant="body2" color={isReturned ? 'error' : 'text.secondary'}>
                  {isReturned
                    ? translate('publishing.page.returned_by', { who: who(returned?.by, returned?.at) })
                    : about}
                </Typography>
              }
              slotProps={{ label: { sx: { overflowWrap: 'anywhere' } } }}
            >
              {translate(`publishing.page.step.${name}`)}
            </StepLabel>
          </Step>
        ))}
      </Stepper>
    </Paper>
  )
}

const mostNamed = 2

function names(ids: readonly string[], people: LifeTold['people']): string {
  const known = ids.flatMap((id) => people[id] ?? [])
  const more = known.length > mostNamed ? ` +${known.length - mostNamed}` : ''
  return known.slice(0, mostNamed).join(', ') + more
}
