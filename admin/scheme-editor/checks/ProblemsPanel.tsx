import { Box, List, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useSaveState } from '../saving/use-autosave.ts'
import type { Autosave } from '../saving/autosave.ts'
import { worstFirst } from './issue-store.ts'
import { Problem } from './Problem.tsx'
import { ProblemCounts } from './ProblemCounts.tsx'
import { type SaidIssue, useIssues } from './use-issues.ts'
import { usePlaceWords } from './use-place-words.ts'

const mostShown = 200

/** All that the checks found and all that the server refused, worst first; choosing one goes to its field. */
export function ProblemsPanel({ autosave }: { autosave: Autosave }) {
  const translate = useTranslate()
  const { issues, isCurrent } = useIssues()
  const save = useSaveState(autosave)
  const placeOf = usePlaceWords()
  const refused =
    save.kind === 'refused' ? save.said.filter(({ path }) => !issues.some((each) => each.path === path)) : []
  const sorted = worstFirst(issues) as readonly SaidIssue[]
  return (
    <Box component="section" aria-label={translate('editor.problems.title')}>
      <ProblemCounts />
      <List dense disablePadding>
        {refused.map(({ path, message }) => (
          <Problem key={`refused ${path}`} {...{ path, sentence: message, severity: 'error' as const, placeOf }} />
        ))}
        {sorted.slice(0, mostShown).map((found) => (
          <Problem key={`${found.path} ${found.code} ${found.sentence}`} {...{ ...found, found, placeOf }} />
        ))}
      </List>
      {issues.length > mostShown && (
        <Typography variant="body2">
          {translate('editor.problems.more', { smart_count: issues.length - mostShown })}
        </Typography>
      )}
      {issues.length === 0 && refused.length === 0 && isCurrent && (
        <Typography variant="body2">{translate('editor.problems.none')}</Typography>
      )}
    </Box>
  )
}
