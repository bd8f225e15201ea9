import BackIcon from '@mui/icons-material/ArrowBack'
import { Box, Breadcrumbs, Link, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import {
  useGetRecordRepresentation,
  useGetResourceLabel,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ShortText } from '../ShortText.tsx'

/** Above a record: the way back to its list, what it is called, and what else may be done with it. */
export function RecordHead({ children }: { children?: ReactNode }) {
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const label = useGetResourceLabel()
  const represent = useGetRecordRepresentation(resource)
  const record = useRecordContext()
  const name = record === undefined ? translate('ra.action.create') : String(represent(record))
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, minHeight: 40, width: '100%' }}>
      <Breadcrumbs aria-label={translate('console.way_back')} sx={{ flex: 1, minWidth: 0 }}>
        <Link component={RouterLink} to={`/${resource}`} underline="hover" sx={wayBack}>
          <BackIcon fontSize="small" aria-hidden />
          {label(resource, 2)}
        </Link>
        <Typography component="span" color="text.primary">
          <ShortText text={name} width={32} />
        </Typography>
      </Breadcrumbs>
      <Box>{children}</Box>
    </Stack>
  )
}

const wayBack = { display: 'inline-flex', alignItems: 'center', gap: 0.5 }
