import { Button, Paper, Stack, Typography } from '@mui/material'
import { useCanAccess, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { instantText } from '../components/day/instant-text.ts'
import { addDays } from '../components/day/month-days.ts'
import { StateChip } from '../components/state/StateChip.tsx'
import type { LifeTold, VersionTold } from '../publishing/publishing-records.ts'
import { FingerprintText } from './FingerprintText.tsx'
import { holdingDays } from './holding-days.ts'

interface VersionEntryProps {
  readonly version: VersionTold
  readonly versions: readonly VersionTold[]
  readonly people: LifeTold['people']
  /** The draft says the same. */
  readonly isDraft: boolean
  readonly onRollBack: () => void
  readonly onRetire: () => void
}

/** One version: when it was shown and holds, who wrote, approved and published it, and what may be done with it. */
export function VersionEntry({ version, versions, people, isDraft, onRollBack, onRetire }: VersionEntryProps) {
  const translate = useTranslate()
  const { canAccess: mayRollBack } = useCanAccess({ resource: 'schemes', action: 'rollback' })
  const { canAccess: mayRetire } = useCanAccess({ resource: 'versions', action: 'retire' })
  const { id, number, name, state, hash, publicisedFrom, publicisedDays, retiredFrom } = version
  return (
    <Paper variant="outlined" component="li" sx={{ p: 2, minWidth: 0 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
          {translate('publishing.versions.number', { number })}
        </Typography>
        <StateChip kind="version_state" state={state} />
        {isDraft && (
          <Typography variant="body2" color="text.secondary">
            {translate('publishing.versions.is_draft')}
          </Typography>
        )}
      </Stack>
      {versions.some((other) => other.name !== name) && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
      )}
      <Typography variant="body2">
        <HoldingText version={version} versions={versions} />
      </Typography>
      {publicisedDays > 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('publishing.next.was_publicised', {
            from: publicisedFrom,
            last: addDays(publicisedFrom, publicisedDays - 1),
            smart_count: publicisedDays,
          })}
        </Typography>
      )}
      <WhoDid version={version} people={people} />
      <FingerprintText hash={hash} />
      <Stack direction="row" spacing={1} sx={{ mt: 0.5, ml: -0.75, flexWrap: 'wrap' }}>
        <Button size="small" component={RouterLink} to={`/versions/${encodeURIComponent(id)}/show`}>
          {translate('publishing.versions.open')}
        </Button>
        {mayRollBack === true && !isDraft && (
          <Button size="small" onClick={onRollBack}>
            {translate('publishing.versions.rollback')}
          </Button>
        )}
        {mayRetire === true && state !== 'retired' && retiredFrom === undefined && (
          <Button size="small" color="warning" onClick={onRetire}>
            {translate('publishing.versions.retire')}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}

function HoldingText({ version, versions }: Pick<VersionEntryProps, 'version' | 'versions'>) {
  const translate = useTranslate()
  const { from, until, isNever } = holdingDays(version, versions)
  if (isNever) return translate('publishing.versions.never_held', { from })
  if (until === undefined) return translate('publishing.next.holds_from', { day: from })
  return translate('publishing.versions.held', { from, until })
}

function WhoDid({ version, people }: Pick<VersionEntryProps, 'version' | 'people'>) {
  const translate = useTranslate()
  const { authors = [], approvedBy = '', publishedBy = '', publishedAt } = version
  const names = (ids: readonly string[]) => ids.flatMap((each) => people[each] ?? []).join(', ')
  const said = [
    ['wrote', names(authors)],
    ['approved', names([approvedBy])],
    ['published', [names([publishedBy]), instantText(new Date(publishedAt))].filter((each) => each !== '').join(' ')],
  ] as const
  return (
    <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
      {said
        .filter(([, who]) => who !== '')
        .map(([what, who]) => translate(`publishing.versions.${what}`, { who }))
        .join(' · ')}
    </Typography>
  )
}
