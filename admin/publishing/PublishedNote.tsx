import { Link, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { addDays } from '../components/day/month-days.ts'
import { StateChip } from '../components/state/StateChip.tsx'
import type { VersionTold } from './publishing-records.ts'

/** The version that the draft's content is, with its days. */
export function PublishedNote({ version }: { readonly version: VersionTold }) {
  const translate = useTranslate()
  const { id, number, state, publicisedFrom, publicisedDays, inForceFrom, retiredFrom } = version
  const last = addDays(publicisedFrom, publicisedDays - 1)
  return (
    <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
      <StateChip kind="version_state" state={state} />
      <Typography variant="body2">{translate('publishing.next.is_version', { number })}</Typography>
      {publicisedDays > 0 && (
        <Typography variant="body2">
          {translate('publishing.next.was_publicised', { from: publicisedFrom, last, smart_count: publicisedDays })}
        </Typography>
      )}
      <Typography variant="body2">{translate('publishing.next.holds_from', { day: inForceFrom })}</Typography>
      {retiredFrom !== undefined && (
        <Typography variant="body2">{translate('publishing.next.retired_from', { day: retiredFrom })}</Typography>
      )}
      <Link component={RouterLink} to={`/versions/${encodeURIComponent(id)}/show`} variant="body2">
        {translate('publishing.next.open_version')}
      </Link>
    </Stack>
  )
}
