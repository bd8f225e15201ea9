import EditIcon from '@mui/icons-material/EditOutlined'
import VersionsIcon from '@mui/icons-material/LayersOutlined'
import BackIcon from '@mui/icons-material/ArrowBack'
import { Box, Breadcrumbs, Button, Link, Stack, Typography } from '@mui/material'
import { useEffect } from 'react'
import { Title, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { StateChip } from '../components/state/StateChip.tsx'
import type { SchemeTold, VersionTold } from './publishing-records.ts'

interface PublishingHeadProps {
  readonly scheme: SchemeTold
  /** The version that the draft still is; absent where something was changed since. */
  readonly published: VersionTold | undefined
}

/** What is to be published, and the ways to its draft and its versions. */
export function PublishingHead({ scheme, published }: PublishingHeadProps) {
  const translate = useTranslate()
  const { id, name, department, state } = scheme
  const title = translate('publishing.page.title', { name })
  const product = translate('console.title')
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', minWidth: 0 }}>
      <Title title={title} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Breadcrumbs aria-label={translate('console.way_back')} sx={{ fontSize: '0.875rem' }}>
          <Link component={RouterLink} to="/schemes" underline="hover" sx={wayBack}>
            <BackIcon fontSize="small" aria-hidden />
            {translate('resources.schemes.name', { smart_count: 2 })}
          </Link>
          <DepartmentName id={department} />
        </Breadcrumbs>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', minWidth: 0 }}>
          <Typography variant="h6" component="h2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          {published === undefined ? (
            <StateChip kind="scheme_state" state={state} />
          ) : (
            <StateChip kind="version_state" state={published.state} />
          )}
        </Stack>
      </Box>
      <Button
        component={RouterLink}
        to={`/schemes/${encodeURIComponent(id)}/versions`}
        startIcon={<VersionsIcon />}
        sx={{ flexShrink: 0 }}
      >
        {translate('publishing.page.versions')}
      </Button>
      <Button
        component={RouterLink}
        to={`/schemes/${encodeURIComponent(id)}`}
        variant="outlined"
        startIcon={<EditIcon />}
        sx={{ flexShrink: 0 }}
      >
        {translate('publishing.page.open_draft')}
      </Button>
    </Stack>
  )
}

const wayBack = { display: 'inline-flex', alignItems: 'center', gap: 0.5 }
