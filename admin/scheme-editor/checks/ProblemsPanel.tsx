import { Box, List, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useSelection } from '../draft/use-draft.ts'
import { useSaveState } from '../saving/use-autosave.ts'
import type { Autosave } from '../saving/autosave.ts'
import { worstFirst } from './issue-store.ts'
import { ProblemCounts } from './ProblemCounts.tsx'
import { severityLook } from './severity-look.ts'
import { type SaidIssue, useIssues } from './use-issues.ts'

const mostShown = 200

/** All that the checks found and all that the server refused, worst first; choosing one goes to its field. */
export function ProblemsPanel({ autosave }: { autosave: Autosave }) {
  const translate = useTranslate()
  const { issues, isCurrent } = useIssues()
  const save = useSaveState(autosave)
  const refused =
    save.kind === 'refused' ? save.said.filter(({ path }) => !issues.some((each) => each.path === path)) : []
  const sorted = worstFirst(issues) as readonly SaidIssue[]
  return (
    <Box component="section" aria-label={translate('editor.frame.problems.title')}>
      <ProblemCounts />
      <List dense disablePadding>
        {refused.map(({ path, message }) => (
          <Problem key={`refused ${path}`} {...{ path, sentence: message, severity: 'error' as const }} />
        ))}
        {sorted.slice(0, mostShown).map(({ path, code, sentence, severity }) => (
          <Problem key={`${path} ${code} ${sentence}`} {...{ path, sentence, severity }} />
        ))}
      </List>
      {issues.length > mostShown && (
        <Typography variant="body2">
          {translate('editor.frame.problems.more', { smart_count: issues.length - mostShown })}
        </Typography>
      )}
      {issues.length === 0 && refused.length === 0 && isCurrent && (
        <Typography variant="body2">{translate('editor.frame.problems.none')}</Typography>
      )}
    </Box>
  )
}

function Problem({ path, sentence, severity }: Pick<SaidIssue, 'path' | 'sentence' | 'severity'>) {
  const translate = useTranslate()
  const { jumpTo } = useSelection()
  const { Icon, colour } = severityLook[severity]
  return (
    <ListItemButton onClick={() => jumpTo(path)} sx={{ alignItems: 'flex-start', px: 1 }}>
      <ListItemIcon sx={{ minWidth: 28, mt: 0.5 }}>
        <Icon fontSize="small" color={colour} titleAccess={translate(`editor.frame.problems.severity.${severity}`)} />
      </ListItemIcon>
      <ListItemText
        primary={sentence}
        secondary={path.replace('/document', '')}
        slotProps={{ secondary: { sx: { overflowWrap: 'anywhere', fontSize: '0.8em' } } }}
      />
    </ListItemButton>
  )
}
