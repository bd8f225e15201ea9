import { Button, Paper, Stack, Typography } from '@mui/material'
import { Title, useCanAccess, useRecordContext, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { addDays } from '../components/day/month-days.ts'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { StateChip } from '../components/state/StateChip.tsx'
import type { VersionTold } from '../publishing/publishing-records.ts'
import { FingerprintText } from './FingerprintText.tsx'
import { VersionContent } from './VersionContent.tsx'

/** What was published, with its days, and its content as the editor shows it. */
export function VersionPage() {
  const translate = useTranslate()
  const record = useRecordContext<VersionTold & { readonly department: string }>()
  const { canAccess: seesDraft } = useCanAccess({ resource: 'schemes', action: 'read' })
  if (record === undefined) return null
  const { scheme, number, name, state, department, hash, publicisedFrom, publicisedDays, inForceFrom, retiredFrom } =
    record
  const days = [
    publicisedDays > 0 &&
      translate('publishing.next.was_publicised', {
        from: publicisedFrom,
        last: addDays(publicisedFrom, publicisedDays - 1),
        smart_count: publicisedDays,
      }),
    translate('publishing.next.holds_from', { day: inForceFrom }),
    retiredFrom !== undefined && translate('publishing.next.retired_from', { day: retiredFrom }),
  ].filter((each) => each !== false)
  return (
    <Stack spacing={2} sx={{ my: 1, minWidth: 0 }}>
      <Title title={`${name} · ${translate('publishing.versions.number', { number })}`} />
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', minWidth: 0 }}>
          <Typography variant="h6" component="h2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
            {translate('publishing.versions.number', { number })}
          </Typography>
          <StateChip kind="version_state" state={state} />
          <Button
            component={RouterLink}
            to={`/schemes/${encodeURIComponent(scheme)}/versions`}
            sx={{ ml: 'auto !important', flexShrink: 0 }}
          >
            {translate('publishing.page.versions')}
          </Button>
          {seesDraft === true && (
            <Button
              component={RouterLink}
              variant="outlined"
              to={`/schemes/${encodeURIComponent(scheme)}/publish`}
              sx={{ flexShrink: 0 }}
            >
              {translate('publishing.versions.to_draft')}
            </Button>
          )}
        </Stack>
        <Typography variant="body2">
          <DepartmentName id={department} /> · {days.join(' · ')}
        </Typography>
        <FingerprintText hash={hash} />
      </Paper>
      <VersionContent scheme={scheme} version={record} />
    </Stack>
  )
}
