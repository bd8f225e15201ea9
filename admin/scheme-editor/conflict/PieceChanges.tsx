import { Box, Typography } from '@mui/material'
import { useLocaleState, useTranslate } from 'react-admin'
import type { Change } from '../../../engine/index.ts'
import { schemeFieldsAt } from '../../components/json/scheme-fields-at.ts'
import { isLanguage } from '../../i18n/language.ts'
import { wordOf } from '../../i18n/sentences.ts'
import { saysTheSame } from '../draft/share.ts'
import type { Piece, Side } from './merge-pieces.ts'

export interface PieceChangesProps {
  readonly piece: Piece
  readonly side: Side
  /** By meaning; where there are none the value itself is shown. */
  readonly changes: readonly Change[]
}

/** What one side did to a piece, against what both had read. */
export function PieceChanges({ piece, side, changes }: PieceChangesProps) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const value = piece[side]
  if (saysTheSame(piece.base, value)) {
    return (
      <Typography variant="body2" color="text.secondary">
        {translate('editor.frame.conflict.unchanged')}
      </Typography>
    )
  }
  if (value === undefined) return <Typography variant="body2">{translate('editor.frame.conflict.removed')}</Typography>
  if (changes.length === 0) return <Shown value={value} />
  return (
    <Box>
      {changes.map((change) => (
        <Typography key={`${change.path} ${change.field ?? ''}`} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {[
            change.part === 'scheme' ? undefined : `${wordOf('part', change.part, language)} ${change.name}`,
            change.kind === 'added' ? translate('editor.frame.conflict.added') : undefined,
            change.kind === 'removed' ? translate('editor.frame.conflict.removed') : undefined,
            change.field && `${fieldTitle(change, language)}: ${textOf(change.before)} → ${textOf(change.after)}`,
          ]
            .filter((each) => each !== undefined)
            .join(' · ')}
        </Typography>
      ))}
    </Box>
  )
}

function Shown({ value }: { value: unknown }) {
  return (
    <Box component="pre" sx={{ m: 0, maxHeight: 160, overflow: 'auto', fontSize: '0.85em', whiteSpace: 'pre-wrap' }}>
      {typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)}
    </Box>
  )
}

/** What a field is called; its own name in the document where the schema does not say. */
function fieldTitle({ path, field = '' }: Change, language: 'zh-CN' | 'en'): string {
  const name = field.split('.').at(-1) ?? field
  const around = [path.slice(0, path.lastIndexOf('/')), path]
  const fields = around.flatMap((pointer) => schemeFieldsAt(pointer, language))
  return fields.find((each) => each.name === name)?.title ?? field
}

const mostShown = 120

function textOf(value: unknown): string {
  if (value === undefined) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}
