import RedoIcon from '@mui/icons-material/Redo'
import UndoIcon from '@mui/icons-material/Undo'
import { Chip, IconButton, Stack, Tooltip, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useDraftValue, useIsReadOnly, useUndo } from './draft/use-draft.ts'

/** The name and the state of the scheme, undo and redo, and what else may be done (`children`). */
export function EditorHead({ state, children }: { state: string; children: ReactNode }) {
  const translate = useTranslate()
  const name = useDraftValue<string>('/document/name')
  const isReadOnly = useIsReadOnly()
  const { canUndo, canRedo, undo, redo } = useUndo()
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', px: 1.5, py: 0.75, minWidth: 0 }}>
      <Typography variant="h6" component="h1" noWrap title={String(name)} sx={{ minWidth: 0 }}>
        {name?.trim() ? name : translate('editor.forms.no_name')}
      </Typography>
      <Chip size="small" label={translate(`console.scheme_state.${state}`)} />
      {isReadOnly && (
        <Typography variant="body2" color="text.secondary">
          {translate('editor.frame.read_only')}
        </Typography>
      )}
      {!isReadOnly && state !== 'draft' && (
        <Typography variant="body2" color="text.secondary" noWrap>
          {translate('editor.frame.becomes_draft')}
        </Typography>
      )}
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', ml: 'auto !important', flexShrink: 0 }}>
        {children}
        {!isReadOnly && (
          <>
            <HeadButton {...{ label: translate('editor.frame.undo'), isOff: !canUndo, onClick: undo }}>
              <UndoIcon fontSize="small" />
            </HeadButton>
            <HeadButton {...{ label: translate('editor.frame.redo'), isOff: !canRedo, onClick: redo }}>
              <RedoIcon fontSize="small" />
            </HeadButton>
          </>
        )}
      </Stack>
    </Stack>
  )
}

interface HeadButtonProps {
  readonly label: string
  readonly isOff: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function HeadButton({ label, isOff, onClick, children }: HeadButtonProps) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} disabled={isOff} onClick={onClick}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  )
}
