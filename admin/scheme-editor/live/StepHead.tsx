import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Button, IconButton, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { TraceInput } from '../../../engine/index.ts'
import { wordOf } from '../../i18n/sentences.ts'
import { useLanguage } from '../bound/use-words.ts'
import type { Explained } from './step-notes.ts'
import { useOf } from './use-of.ts'

interface StepHeadProps {
  readonly explanation: Explained
  readonly name: string
  readonly value: string
  readonly isFirst: boolean
  readonly isOpen: boolean
  /** How the figure above uses this one. */
  readonly use: TraceInput | undefined
  readonly onJump: (pointer: string) => void
  /** Absent where there is nothing inside. */
  readonly onToggle: (() => void) | undefined
}

/** The line of one figure of a calculation; it opens what is inside and leads to the row of the draft that made it, or to its part. */
export function StepHead({ explanation, name, value, isFirst, isOpen, use, onJump, onToggle }: StepHeadProps) {
  const { how, path, row } = explanation
  const translate = useTranslate()
  const language = useLanguage()
  const made = row?.path ?? path
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <IconButton size="small" aria-expanded={isOpen} aria-label={name} disabled={!onToggle} onClick={onToggle}>
        {isOpen ? <ExpandMoreIcon fontSize="small" /> : <ChevronRightIcon fontSize="small" />}
      </IconButton>
      <Typography component="span" sx={{ fontWeight: isFirst ? 600 : 400 }}>
        {name}
      </Typography>
      <Typography component="span" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
        {value}
      </Typography>
      <Typography component="span" variant="body2" color="text.secondary">
        {[wordOf('how', how, language), ...useOf(use, translate)].join(' · ')}
      </Typography>
      {made !== '' && (
        <Button size="small" onClick={() => onJump(`/document${made}`)}>
          {translate(row === undefined ? 'editor.live.jump' : 'editor.live.jump_row', { row: (row?.index ?? 0) + 1 })}
        </Button>
      )}
    </Stack>
  )
}
