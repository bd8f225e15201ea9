import { Radio, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import type { Change } from '../../../engine/index.ts'
import { schemeFieldsAt } from '../../components/json/scheme-fields-at.ts'
import { isLanguage } from '../../i18n/language.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { changesIn, changesOf, nameOfPiece } from './describe-piece.ts'
import type { Piece, Side } from './merge-pieces.ts'
import { PieceChanges } from './PieceChanges.tsx'

export interface ConflictTableProps {
  readonly pieces: readonly Piece[]
  readonly base: DraftContent
  readonly mine: DraftContent
  readonly theirs: DraftContent
  readonly sideOf: (piece: Piece) => Side
  readonly onChoose: (key: string, side: Side) => void
}

const sides = ['mine', 'theirs'] as const

/** A row for each piece: what either side changed in it, and whose to keep. */
export function ConflictTable({ pieces, base, mine, theirs, sideOf, onChoose }: ConflictTableProps) {
  const translate = useTranslate()
  const changes = useMemo(
    () => ({ mine: changesOf(base, mine), theirs: changesOf(base, theirs) }),
    [base, mine, theirs],
  )
  const contents = { mine, theirs }
  const nameOf = useNameOfPiece()
  return (
    <Table size="small" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '22%' }}>{translate('editor.frame.conflict.part')}</TableCell>
          {sides.map((side) => (
            <TableCell key={side}>{translate(`editor.frame.conflict.${side}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {pieces.map((piece) => (
          <TableRow key={piece.key}>
            <TableCell sx={{ verticalAlign: 'top' }}>
              {nameOf(piece)}
              {piece.isOrder && `: ${translate('editor.frame.conflict.order')}`}
              {piece.changedBy === 'both' && (
                <Typography variant="body2" color="warning">
                  {translate('editor.frame.conflict.both')}
                </Typography>
              )}
            </TableCell>
            {sides.map((side) => (
              <TableCell key={side} sx={{ verticalAlign: 'top' }}>
                <SideOfPiece
                  {...{ piece, side, onChoose, name: nameOf(piece), isChosen: sideOf(piece) === side }}
                  changes={changesIn(piece.key, changes[side], base, contents[side])}
                />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

interface SideOfPieceProps {
  readonly piece: Piece
  readonly side: Side
  readonly name: string
  readonly isChosen: boolean
  readonly changes: readonly Change[]
  readonly onChoose: (key: string, side: Side) => void
}

function SideOfPiece({ piece, side, name, isChosen, changes, onChoose }: SideOfPieceProps) {
  const translate = useTranslate()
  const label = `${name}: ${translate(`editor.frame.conflict.${side}`)}`
  return (
    <Stack direction="row" spacing={0.5} component="label" sx={{ alignItems: 'flex-start', cursor: 'pointer' }}>
      <Radio
        size="small"
        checked={isChosen}
        name={piece.key}
        onChange={() => onChoose(piece.key, side)}
        slotProps={{ input: { 'aria-label': label } }}
        sx={{ p: 0.25 }}
      />
      <PieceChanges {...{ piece, side, changes }} />
    </Stack>
  )
}

/** Names pieces in the language of the page. */
function useNameOfPiece(): (piece: Piece) => string {
  const [locale] = useLocaleState()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const titleOf = (pointer: string, field: string) => {
    const fields = pointer.startsWith('/document') ? schemeFieldsAt(pointer.slice('/document'.length), language) : []
    return fields.find(({ name }) => name === field)?.title ?? field
  }
  return ({ key, mine, theirs, base }) => nameOfPiece(key, mine ?? theirs ?? base, titleOf)
}
