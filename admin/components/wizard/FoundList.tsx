import { List, ListItem, ListItemIcon, ListItemText, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { severityLook } from '../../scheme-editor/checks/severity-look.ts'

/** Something that was found in what is to come in, with what people call its place. */
export interface FoundLine {
  readonly key: string
  readonly severity: keyof typeof severityLook
  readonly message: string
  readonly place?: string | undefined
  /** What may be done about it at once. */
  readonly action?: ReactNode
}

const mostShown = 100

interface FoundListProps {
  readonly found: readonly FoundLine[]
  /** How many there are, where not all were told. */
  readonly all?: number
}

/** Problems in sentences, with their severity in words and a picture, and their place. */
export function FoundList({ found, all = found.length }: FoundListProps) {
  const translate = useTranslate()
  const shown = found.slice(0, mostShown)
  if (shown.length === 0) return null
  return (
    <>
      <List dense disablePadding aria-label={translate('imports.wizard.problems')}>
        {shown.map(({ key, severity, message, place, action }) => {
          const { Icon, colour } = severityLook[severity]
          return (
            <ListItem key={key} disableGutters sx={{ alignItems: 'flex-start', gap: 1 }} secondaryAction={action}>
              <ListItemIcon sx={{ minWidth: 28, mt: 0.5 }}>
                <Icon fontSize="small" color={colour} titleAccess={translate(`imports.wizard.severity.${severity}`)} />
              </ListItemIcon>
              {place !== undefined && (
                <Typography
                  variant="body2"
                  sx={{ minWidth: '4.5rem', mt: 0.5, fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}
                >
                  {place}
                </Typography>
              )}
              <ListItemText primary={message} slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }} />
            </ListItem>
          )
        })}
      </List>
      {all > shown.length && (
        <Typography variant="body2" color="text.secondary">
          {translate('imports.wizard.not_all', { shown: shown.length, all })}
        </Typography>
      )}
    </>
  )
}
