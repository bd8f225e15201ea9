import BackIcon from '@mui/icons-material/ArrowBack'
import { Alert, Box, Breadcrumbs, Button, CircularProgress, Link, Stack, Typography } from '@mui/material'
import { useEffect } from 'react'
import { Title, useCanAccess, useLogoutIfAccessDenied, useTranslate } from 'react-admin'
import { Link as RouterLink, useParams } from 'react-router-dom'
import { useLife, useReadAnew, useScheme, useVersions } from '../publishing/use-publishing.ts'
import { CompareVersions } from './CompareVersions.tsx'
import { VersionTimeline } from './VersionTimeline.tsx'

/** All versions of a scheme in time, any two of them compared, and the ways back to an old one. */
export function VersionsPage() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const logoutIfDenied = useLogoutIfAccessDenied()
  const { canAccess: seesDraft = false } = useCanAccess({ resource: 'schemes', action: 'read' })
  const { data: versions, error, refetch } = useVersions(id)
  const { data: scheme } = useScheme(id, seesDraft)
  const { data: life } = useLife(id, seesDraft)
  const readAnew = useReadAnew(id)
  useEffect(() => {
    if (error !== null) logoutIfDenied(error).catch(() => undefined)
  }, [error, logoutIfDenied])
  const name = scheme?.name ?? versions?.[0]?.name ?? ''
  const title = translate('publishing.versions.title', { name })
  if (versions === undefined && error !== null) {
    const again = <Button onClick={() => refetch()}>{translate('editor.frame.load_again')}</Button>
    return (
      <Alert severity="error" action={again} sx={{ mt: 2 }}>
        {translate(error.message, { _: error.message })}
      </Alert>
    )
  }
  if (versions === undefined) {
    return <CircularProgress aria-label={translate('publishing.page.loading')} sx={{ m: 4 }} />
  }
  return (
    <Stack spacing={2} sx={{ my: 1, minWidth: 0 }}>
      <Title title={title} />
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', minWidth: 0 }}>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Breadcrumbs aria-label={translate('console.way_back')} sx={{ fontSize: '0.875rem' }}>
            <Link component={RouterLink} to="/versions" underline="hover" sx={wayBack}>
              <BackIcon fontSize="small" aria-hidden />
              {translate('resources.versions.name', { smart_count: 2 })}
            </Link>
          </Breadcrumbs>
          <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
        </Box>
        {seesDraft && (
          <Button component={RouterLink} to={`/schemes/${encodeURIComponent(id)}/publish`} variant="outlined">
            {translate('publishing.versions.to_draft')}
          </Button>
        )}
      </Stack>
      {versions.length === 0 && <Alert severity="info">{translate('publishing.versions.none')}</Alert>}
      <Box sx={columns}>
        <VersionTimeline {...{ versions, scheme, readAnew, people: life?.people ?? {} }} />
        {versions.length > 0 && <CompareVersions {...{ id, versions, seesDraft }} />}
      </Box>
    </Stack>
  )
}

const wayBack = { display: 'inline-flex', alignItems: 'center', gap: 0.5 }
const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
}
