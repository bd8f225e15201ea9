import { Box, Stack, Typography } from '@mui/material'
import { useLocale, useTranslate } from 'react-admin'
import { isLanguage } from '../../i18n/language.ts'
import { sentenceOf, wordOf } from '../../i18n/sentences.ts'
import type { PersonShort, PersonShown, Shortfalls } from '../../../engine/index.ts'
import { PersonButton } from './MoveLists.tsx'

interface ShortfallListProps {
  readonly shortfalls: Shortfalls
  readonly onLook: (person: PersonShown) => void
}

/** Of whom nothing can be said, and why. */
export function ShortfallList({ shortfalls, onLook }: ShortfallListProps) {
  const translate = useTranslate()
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const missing = (what: string, name: string) =>
    translate('editor.live.missing', { what: wordOf('missing', what, language), name })
  const reasons = ({ missing: lacks, problems }: PersonShort) => [
    ...lacks.map(({ what, name }) => missing(what, name)),
    ...problems.map(({ code, params }) => sentenceOf(code, params, language)),
  ]
  return (
    <Stack spacing={0.5}>
      <Typography variant="body2">
        {translate('editor.live.shortfall_people', { smart_count: shortfalls.people })}
      </Typography>
      {shortfalls.rows.map((row) => (
        <Box key={row.employee}>
          <PersonButton person={row} onLook={onLook} />
          <Typography variant="body2" component="span" color="text.secondary">
            {reasons(row).join('; ')}
          </Typography>
        </Box>
      ))}
    </Stack>
  )
}
