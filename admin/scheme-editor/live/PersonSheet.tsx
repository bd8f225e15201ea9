import { Alert, Box, Dialog, DialogContent, DialogTitle, IconButton, Typography } from '@mui/material'
import CloseIcon from '@mui/icons-material/Close'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { explain, type PersonOutcome } from '../../../engine/index.ts'
import { FigureSteps } from './FigureSteps.tsx'
import { OutcomeReasons } from './OutcomeReasons.tsx'
import type { Explained } from './step-notes.ts'

interface PersonSheetProps {
  readonly name: string
  /** `null`: nothing can be said; undefined: on its way. */
  readonly outcome: PersonOutcome | null | undefined
  readonly nameOf: (figure: string) => string
  readonly valueText: (figure: string, value: string) => string
  readonly onJump: (pointer: string) => void
  /** What may be done with the person, besides. */
  readonly actions?: ReactNode
  readonly onClose: () => void
}

/** How somebody's payout comes about: every figure opens to what it was computed from, and leads to the part of the draft that says so. */
export function PersonSheet({ name, outcome, nameOf, valueText, onJump, actions, onClose }: PersonSheetProps) {
  const translate = useTranslate()
  const title = translate('editor.live.sheet', { name })
  const starts = outcome == null ? [] : startsOf(outcome)
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-label={title}>
      <DialogTitle sx={{ pr: 6, display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{title}</Box>
        {outcome != null && actions}
      </DialogTitle>
      <IconButton
        aria-label={translate('editor.live.close')}
        onClick={onClose}
        sx={{ position: 'absolute', right: 8, top: 8 }}
      >
        <CloseIcon />
      </IconButton>
      <DialogContent dividers>
        {outcome === undefined && <Typography>{translate('editor.live.behind')}</Typography>}
        {(outcome === null || (outcome !== undefined && starts.length === 0)) && (
          <Alert severity="info">{translate('editor.live.sheet_none')}</Alert>
        )}
        {outcome != null && <OutcomeReasons {...{ outcome, nameOf }} />}
        {starts.map((explanation, index) => (
          <FigureSteps
            key={explanation.figure}
            {...{ explanation, nameOf, valueText, onJump }}
            isOpen={index === 0}
            depth={0}
          />
        ))}
      </DialogContent>
    </Dialog>
  )
}

/** The payout and what leads to it; where there is none, every figure that no other one was computed from. */
function startsOf(outcome: PersonOutcome): readonly Explained[] {
  const paid = ['payout', 'band', 'total'].flatMap((figure) => explain(outcome, figure) ?? [])
  if (outcome.status === 'complete' && paid.length > 0) return paid
  const trace = outcome.trace ?? []
  const used = new Set(
    trace.flatMap(({ inputs, figure }) => inputs.flatMap((each) => (each.figure === figure ? [] : each.figure))),
  )
  const ends = new Set(trace.map(({ figure }) => figure).filter((figure) => !used.has(figure)))
  return [...ends].flatMap((figure) => explain(outcome, figure) ?? [])
}
