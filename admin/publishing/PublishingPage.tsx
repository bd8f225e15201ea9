import { Alert, Box, Button, CircularProgress, Stack } from '@mui/material'
import { useEffect } from 'react'
import { useLogoutIfAccessDenied, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { DifferenceCard } from './DifferenceCard.tsx'
import { EffectCard } from './EffectCard.tsx'
import { GateCard } from './GateCard.tsx'
import { LifeEvents } from './LifeEvents.tsx'
import { LifeSteps } from './LifeSteps.tsx'
import { NextStep } from './NextStep.tsx'
import { PublishingHead } from './PublishingHead.tsx'
import { standingOf } from './standing.ts'
import { useLife, useReadAnew, useScheme, useVersions } from './use-publishing.ts'

/** What stands between a draft and its being in force, and whose turn it is. */
export function PublishingPage() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const logoutIfDenied = useLogoutIfAccessDenied()
  const { data: scheme, error, refetch } = useScheme(id)
  const { data: versions = [] } = useVersions(id)
  const { data: life } = useLife(id)
  const readAnew = useReadAnew(id)
  useEffect(() => {
    if (error !== null) logoutIfDenied(error).catch(() => undefined)
  }, [error, logoutIfDenied])
  if (scheme === undefined && error !== null) {
    const again = <Button onClick={() => refetch()}>{translate('editor.frame.load_again')}</Button>
    return (
      <Alert severity="error" action={again} sx={{ mt: 2 }}>
        {translate(error.message, { _: error.message })}
      </Alert>
    )
  }
  if (scheme === undefined) {
    return <CircularProgress aria-label={translate('publishing.page.loading')} sx={{ m: 4 }} />
  }
  const standing = standingOf(scheme, versions)
  const people = life?.people ?? {}
  return (
    <Stack spacing={2} sx={{ my: 1, minWidth: 0 }}>
      <PublishingHead scheme={scheme} published={standing === 'published' ? versions[0] : undefined} />
      <LifeSteps {...{ scheme, standing, people, version: versions[0] }} events={life?.events ?? []} />
      <Box sx={columns}>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          {standing !== 'published' && <GateCard id={id} />}
          <DifferenceCard {...{ scheme, versions, standing }} />
          <EffectCard scheme={scheme} onDone={readAnew} />
        </Stack>
        <Stack spacing={2} sx={{ minWidth: 0, position: 'sticky', top: 60 }}>
          <NextStep {...{ scheme, standing, people, versions, readAnew }} />
          <LifeEvents events={life?.events ?? []} people={people} />
        </Stack>
      </Box>
    </Stack>
  )
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px', xl: 'minmax(0, 1fr) 400px' },
}
