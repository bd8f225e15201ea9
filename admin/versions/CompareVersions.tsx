import { Alert, Box, CircularProgress, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { DifferenceList } from '../components/difference/DifferenceList.tsx'
import type { VersionTold } from '../publishing/publishing-records.ts'
import { Section } from '../publishing/Section.tsx'
import { useDifference } from '../publishing/use-publishing.ts'

interface CompareVersionsProps {
  readonly id: string
  /** The newest first. */
  readonly versions: readonly VersionTold[]
  readonly seesDraft: boolean
}

const draft = 'draft'

/** What any version, or the draft, says differently from another version; which two is kept in the address. */
export function CompareVersions({ id, versions, seesDraft }: CompareVersionsProps) {
  const translate = useTranslate()
  const [params, setParams] = useSearchParams()
  const [newest, older = newest] = versions
  const known = (text: string | null) => versions.find((version) => version.id === text)?.id
  const before = known(params.get('before')) ?? older?.id
  const asked = params.get('after')
  const after = (asked === draft && seesDraft ? draft : known(asked)) ?? newest?.id ?? ''
  const choose = (side: 'before' | 'after') => (value: string) =>
    setParams((all) => ({ ...Object.fromEntries(all), [side]: value }), { replace: true })
  const isSame = before === after
  const { data, error } = useDifference(id, isSame ? undefined : before, after)
  return (
    <Section title={translate('publishing.versions.compare')}>
      <Box sx={{ display: 'flex', gap: 1.5, mb: 2, mt: 0.5 }}>
        <Choice side="before" value={before ?? ''} onChoose={choose('before')} {...{ versions }} />
        <Choice side="after" value={after} onChoose={choose('after')} withDraft={seesDraft} {...{ versions }} />
      </Box>
      {isSame && <Alert severity="info">{translate('publishing.versions.choose_two')}</Alert>}
      {!isSame && data === undefined && error === null && (
        <CircularProgress size={20} aria-label={translate('publishing.page.loading')} />
      )}
      {error !== null && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {!isSame && data !== undefined && <DifferenceList changes={data.changes} heading="h4" />}
    </Section>
  )
}

interface ChoiceProps {
  readonly side: 'before' | 'after'
  readonly value: string
  readonly versions: readonly VersionTold[]
  readonly withDraft?: boolean
  readonly onChoose: (value: string) => void
}

function Choice({ side, value, versions, withDraft = false, onChoose }: ChoiceProps) {
  const translate = useTranslate()
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={translate(`publishing.versions.${side}`)}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {withDraft && <MenuItem value={draft}>{translate('console.scheme_state.draft')}</MenuItem>}
      {versions.map(({ id, number, state }) => (
        <MenuItem key={id} value={id}>
          {translate('publishing.versions.choice', { number, state: translate(`console.version_state.${state}`) })}
        </MenuItem>
      ))}
    </TextField>
  )
}
