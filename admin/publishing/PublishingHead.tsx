import EditIcon from '@mui/icons-material/EditOutlined'
import VersionsIcon from '@mui/icons-material/LayersOutlined'
import BackIcon from '@mui/icons-material/ArrowBack'
import { Box, Breadcrumbs, Button, Link, Stack, Typography } from '@mui/material'
import { useEffect } from 'react'
import { Title, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { StateChip } from '../components/state/StateChip.tsx'
import type { SchemeTold } from './publishing-records.ts'

/** What is to be published, and the ways to its draft and its versions. */
export function PublishingHead({ scheme }: { readonly scheme: SchemeTold }) {
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
          <Typography variant="h6" component="h2" noWrap title={name} sx={{ minWidth: 0 }}>
            {name}
          </Typography>
          <StateChip kind="scheme_state" state={state} />
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
