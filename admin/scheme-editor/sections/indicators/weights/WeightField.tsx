import LockIcon from '@mui/icons-material/Lock'
import LockOpenIcon from '@mui/icons-material/LockOpen'
import { Box, IconButton, Slider, Tooltip } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useEditor } from '../../../draft/draft-context.ts'
import type { JsonObject, JsonValue } from '../../../draft/json.ts'
import { useEdit } from '../../../draft/use-draft.ts'
import { useTree } from '../tree/tree-context.ts'
import { numberOf } from './blanks.ts'
import { toText } from '../../../../../engine/index.ts'
import { WeightNumber } from './WeightNumber.tsx'

/** The default weight of an indicator: a slider, a number, and whether it stays when the rest is shared out. */
export function WeightField({ indicator, pointer, name }: { indicator: JsonObject; pointer: string; name: string }) {
  const translate = useTranslate()
  const { draft, isReadOnly } = useEditor()
  const { blanks, isLocked, toggleLocked } = useTree()
  const edit = useEdit()
  const at = `${pointer}/weight`
  const id = String(indicator.id)
  const known = numberOf(indicator.weight, blanks)
  const locked = isLocked(id)
  const lockText = translate(`editor.indicators.${locked ? 'unlock' : 'lock'}`, { name })
  const set = (weight: JsonValue | undefined) => {
    if (weight !== undefined) edit([{ at, do: 'set', value: weight }], { joins: `weight:${pointer}` })
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Slider
        size="small"
        aria-label={translate('editor.indicators.slider_of', { name })}
        disabled={isReadOnly || typeof indicator.weight === 'object'}
        value={known === undefined ? 0 : Number(toText(known))}
        onChange={(_, value) => set(Array.isArray(value) ? undefined : value)}
        onChangeCommitted={draft.endGesture}
        sx={{ minWidth: 72, flex: 1 }}
      />
      <WeightNumber
        value={indicator.weight}
        pointer={at}
        onChange={set}
        label={translate('editor.indicators.weight_of', { name })}
      />
      <Tooltip title={lockText}>
        <IconButton size="small" aria-label={lockText} aria-pressed={locked} onClick={() => toggleLocked(id)}>
          {locked ? <LockIcon fontSize="inherit" color="primary" /> : <LockOpenIcon fontSize="inherit" />}
        </IconButton>
      </Tooltip>
    </Box>
  )
}
