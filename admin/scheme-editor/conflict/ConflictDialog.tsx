import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { DraftStore } from '../draft/draft-store.ts'
import { useDraft } from '../draft/use-draft.ts'
import type { Autosave } from '../saving/autosave.ts'
import type { SaveState } from '../saving/save-state.ts'
import { ConflictTable } from './ConflictTable.tsx'
import { mergePieces, piecesOf, type Side, sideByDefault } from './merge-pieces.ts'

export interface ConflictDialogProps {
  readonly autosave: Autosave
  readonly draft: DraftStore
  readonly conflict: Extract<SaveState, { kind: 'conflict' }>
  readonly onLater: () => void
}

/** Both versions of a draft that two people changed, to choose piece by piece; the choice is then saved, and can be undone. */
export function ConflictDialog({ autosave, draft, conflict, onLater }: ConflictDialogProps) {
  const translate = useTranslate()
  const mine = useDraft()
  const { theirs, version } = conflict
  const base = autosave.getSaved().content
  const versions = useMemo(
    () => ({ base: { ...base }, mine: { ...mine }, theirs: { ...theirs } }),
    [base, mine, theirs],
  )
  const pieces = useMemo(() => piecesOf(versions), [versions])
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const sideOf = (key: string) => chosen.get(key)
  const chooseAll = (side: Side) => setChosen(new Map(pieces.map(({ key }) => [key, side])))
  const keep = () => {
    const merged = mergePieces(versions, chosen)
    if (merged !== undefined) draft.edit([{ at: '', do: 'set', value: merged }])
    autosave.settle(theirs, version)
  }
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onLater} aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('editor.frame.conflict.title')}</DialogTitle>
      <DialogContent dividers>
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('editor.frame.conflict.about')}
        </Alert>
        <ConflictTable
          {...{ pieces, base, mine, theirs }}
          sideOf={(piece) => sideOf(piece.key) ?? sideByDefault(piece)}
          onChoose={(key, side) => setChosen(new Map([...chosen, [key, side]]))}
        />
      </DialogContent>
      <DialogActions sx={{ justifyContent: 'space-between' }}>
        <Stack direction="row" spacing={1}>
          <Button onClick={() => chooseAll('mine')}>{translate('editor.frame.conflict.all_mine')}</Button>
          <Button onClick={() => chooseAll('theirs')}>{translate('editor.frame.conflict.all_theirs')}</Button>
        </Stack>
        <Stack direction="row" spacing={1}>
          <Button onClick={onLater}>{translate('editor.frame.conflict.later')}</Button>
          <Button variant="contained" onClick={keep}>
            {translate('editor.frame.conflict.keep')}
          </Button>
        </Stack>
      </DialogActions>
    </Dialog>
  )
}
