import { ListItem, ListItemButton, ListItemIcon, ListItemText } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Issue } from '../../../engine/index.ts'
import { useIsReadOnly, useSelection } from '../draft/use-draft.ts'
import { Fixes } from './Fixes.tsx'
import { severityLook } from './severity-look.ts'
import type { SaidIssue } from './use-issues.ts'

interface ProblemProps extends Pick<SaidIssue, 'path' | 'sentence' | 'severity'> {
  readonly placeOf: (pointer: string) => string
  /** What the checks found; without it there is nothing to fix it with. */
  readonly found?: Issue
}

/** One problem with its place; choosing it goes there. Below it what may put it right. */
export function Problem({ path, sentence, severity, placeOf, found }: ProblemProps) {
  const translate = useTranslate()
  const { jumpTo } = useSelection()
  const isReadOnly = useIsReadOnly()
  const { Icon, colour } = severityLook[severity]
  const place = placeOf(path)
  return (
    <ListItem disablePadding sx={{ display: 'block' }}>
      <ListItemButton onClick={() => jumpTo(path)} sx={{ alignItems: 'flex-start', px: 1 }}>
        <ListItemIcon sx={{ minWidth: 28, mt: 0.5 }}>
          <Icon fontSize="small" color={colour} titleAccess={translate(`editor.problems.severity.${severity}`)} />
        </ListItemIcon>
        <ListItemText
          primary={sentence}
          secondary={place}
          slotProps={{
            primary: { sx: { overflowWrap: 'anywhere' } },
            secondary: { sx: { overflowWrap: 'anywhere', fontSize: '0.8em' } },
          }}
        />
      </ListItemButton>
      {found !== undefined && !isReadOnly && <Fixes {...{ found, place }} />}
    </ListItem>
  )
}
