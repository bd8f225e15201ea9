import AlertIcon from '@mui/icons-material/ErrorOutline'
import OfflineIcon from '@mui/icons-material/CloudOff'
import SavedIcon from '@mui/icons-material/CloudDoneOutlined'
import WaitIcon from '@mui/icons-material/CloudQueue'
import { Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Autosave } from './autosave.ts'
import { useSaveState } from './use-autosave.ts'

const icons = {
  saved: SavedIcon,
  unsaved: WaitIcon,
  saving: WaitIcon,
  offline: OfflineIcon,
  refused: AlertIcon,
  conflict: AlertIcon,
  'signed-out': AlertIcon,
} as const

/** Where saving stands, and what may be done about it. */
export function SaveStatus({ autosave, onDecide }: { autosave: Autosave; onDecide: () => void }) {
  const translate = useTranslate()
  const { kind } = useSaveState(autosave)
  const Icon = icons[kind]
  const isTrouble = kind === 'offline' || kind === 'refused' || kind === 'conflict' || kind === 'signed-out'
  return (
    <Stack direction="row" spacing={0.75} role="status" sx={{ alignItems: 'center' }}>
      <Icon fontSize="small" color={isTrouble ? 'error' : 'action'} aria-hidden />
      <Typography variant="body2" color={isTrouble ? 'error' : 'text.secondary'}>
        {translate(`editor.frame.save.${kind}`)}
      </Typography>
      {kind === 'offline' && (
        <Button size="small" onClick={autosave.flush}>
          {translate('editor.frame.try_now')}
        </Button>
      )}
      {(kind === 'conflict' || kind === 'signed-out') && (
        <Button size="small" onClick={onDecide}>
          {translate(kind === 'conflict' ? 'editor.frame.decide' : 'editor.frame.sign_in.title')}
        </Button>
      )}
    </Stack>
  )
}
