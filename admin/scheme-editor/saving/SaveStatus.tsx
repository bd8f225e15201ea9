import AlertIcon from '@mui/icons-material/ErrorOutline'
import HeldIcon from '@mui/icons-material/EditOff'
import OfflineIcon from '@mui/icons-material/CloudOff'
import SavedIcon from '@mui/icons-material/CloudDoneOutlined'
import WaitIcon from '@mui/icons-material/CloudQueue'
import { Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Issue } from '../../../engine/index.ts'
import { sentenceOf } from '../../i18n/sentences.ts'
import { useLanguage } from '../bound/use-words.ts'
import { usePlaceWords } from '../checks/use-place-words.ts'
import { useSelection } from '../draft/use-draft.ts'
import type { Autosave } from './autosave.ts'
import { useSaveState } from './use-autosave.ts'

const icons = {
  saved: SavedIcon,
  unsaved: WaitIcon,
  saving: WaitIcon,
  held: HeldIcon,
  offline: OfflineIcon,
  refused: AlertIcon,
  conflict: AlertIcon,
  'signed-out': AlertIcon,
} as const

/** Where saving stands, and what may be done about it. */
export function SaveStatus({ autosave, onDecide }: { autosave: Autosave; onDecide: () => void }) {
  const translate = useTranslate()
  const state = useSaveState(autosave)
  const { kind } = state
  const said = useSaid()
  const { jumpTo } = useSelection()
  const Icon = icons[kind]
  const isTrouble = kind === 'offline' || kind === 'refused' || kind === 'conflict' || kind === 'signed-out'
  const colour = isTrouble ? 'error' : kind === 'held' ? 'warning' : undefined
  const text = translate(`editor.frame.save.${kind}`, kind === 'held' ? { problem: said(state.problem) } : {})
  return (
    <Stack direction="row" spacing={0.75} role="status" sx={{ alignItems: 'center', minWidth: 0 }}>
      <Icon fontSize="small" color={colour ?? 'action'} aria-hidden />
      <Typography variant="body2" color={isTrouble ? 'error' : 'text.secondary'} noWrap title={text} sx={short}>
        {text}
      </Typography>
      {kind === 'held' && (
        <Button size="small" onClick={() => jumpTo(state.problem.path)}>
          {translate('editor.frame.go_there')}
        </Button>
      )}
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

/** The name of the scheme needs room beside it. */
const short = { maxWidth: { xs: 360, xl: 640 } }

/** What is wrong, and where. */
function useSaid(): (problem: Issue) => string {
  const placeOf = usePlaceWords()
  const language = useLanguage()
  const colon = language === 'en' ? ': ' : '：'
  return ({ path, code, params }) => `${placeOf(path)}${colon}${sentenceOf(code, params, language)}`
}
