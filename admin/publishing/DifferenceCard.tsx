import { Alert, CircularProgress, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DifferenceList } from '../components/difference/DifferenceList.tsx'
import { editorAt } from './place-in-editor.ts'
import type { SchemeTold, VersionTold } from './publishing-records.ts'
import { Section } from './Section.tsx'
import { type Standing, versionToCompare } from './standing.ts'
import { useDifference, useOwnPreview } from './use-publishing.ts'

interface DifferenceCardProps {
  readonly scheme: SchemeTold
  readonly versions: readonly VersionTold[]
  readonly standing: Standing
}

/** What the draft says differently from the version in force, in sentences. */
export function DifferenceCard({ scheme, versions, standing }: DifferenceCardProps) {
  const translate = useTranslate()
  const { id } = scheme
  const changed = useOwnPreview(scheme).shown?.payout?.changed
  // What was published is held against the version before it.
  const version = standing === 'published' ? versions[1] : versionToCompare(versions)
  const { data, error } = useDifference(id, version?.id)
  if (version === undefined) {
    return (
      <Section title={translate('publishing.difference.title_first')}>
        <Typography color="text.secondary">{translate('publishing.difference.first')}</Typography>
      </Section>
    )
  }
  const count = data?.changes.length ?? 0
  return (
    <Section
      title={translate('publishing.difference.title', {
        number: version.number,
        state: translate(`console.version_state.${version.state}`),
      })}
      aside={
        count > 0 && (
          <Typography variant="body2" color="text.secondary">
            {translate('publishing.difference.changes', { smart_count: count })}
            {changed !== undefined && ` · ${translate('publishing.difference.affected', { smart_count: changed })}`}
          </Typography>
        )
      }
    >
      {data === undefined && error === null && (
        <CircularProgress size={20} aria-label={translate('publishing.page.loading')} />
      )}
      {error !== null && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {data !== undefined && (
        <DifferenceList
          changes={data.changes}
          heading="h4"
          linkTo={({ kind, path }) => (kind === 'removed' ? undefined : editorAt(id, `/document${path}`))}
        />
      )}
    </Section>
  )
}
