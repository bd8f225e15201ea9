import { Button, Card, CardContent, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, usePermissions, useStore, useTranslate } from 'react-admin'
import { askStanding } from './ask-standing.ts'
import { FirstStep } from './FirstStep.tsx'
import { type Standing, type Step, stepsOfAdmin, stepsOfPersonnel } from './first-steps.ts'

type Allowed = Readonly<Record<string, readonly string[]>>

/**
 * The way of a new company from the first sign-in to a published scheme, for whoever goes it: each step with its state, what it is for and
 * where it is done. Nothing where it was gone, or put away.
 */
export function FirstSteps() {
  const translate = useTranslate()
  const data = useDataProvider()
  const { permissions } = usePermissions<Allowed>()
  const [isPutAway, setPutAway] = useStore('first-steps.put-away', false)
  const isGoing = permissions !== undefined && (isAdmin(permissions) || isPersonnel(permissions))
  const { data: standing } = useQuery({
    queryKey: ['first-steps'],
    enabled: isGoing && !isPutAway,
    queryFn: () => askStanding(data, permissions ?? {}),
  })
  if (isPutAway || standing === undefined || permissions === undefined) return null
  const steps = stepsFor(permissions, standing)
  const done = steps.filter(({ state }) => state === 'done').length
  if (done === steps.length) return null
  const say = (key: string, params?: object) => translate(`firstHour.${key}`, params)
  return (
    <Card variant="outlined" component="section" aria-labelledby="first-steps" sx={{ mb: 2 }}>
      <CardContent>
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline' }}>
          <Typography id="first-steps" variant="h6" component="h2">
            {say('title')}
          </Typography>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline' }}>
            <Typography variant="body2" color="text.secondary">
              {say('progress', { done, all: steps.length })}
            </Typography>
            <Button size="small" onClick={() => setPutAway(true)}>
              {say('put_away')}
            </Button>
          </Stack>
        </Stack>
        <Stack component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {steps.map((step, index) => (
            <FirstStep key={step.id} {...{ step }} number={index + 1} scheme={standing.scheme?.name} />
          ))}
        </Stack>
      </CardContent>
    </Card>
  )
}

function stepsFor(allowed: Allowed, standing: Standing): readonly Step[] {
  return isAdmin(allowed) ? stepsOfAdmin(standing) : stepsOfPersonnel(standing)
}

const isAdmin = ({ users = [] }: Allowed) => users.includes('create')
const isPersonnel = ({ schemes = [] }: Allowed) => schemes.includes('publish')
