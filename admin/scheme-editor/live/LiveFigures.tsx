import { Alert, Box, Divider, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { BandShares } from './BandShares.tsx'
import { LimitList } from './LimitList.tsx'
import { ComponentTable, LiveTotal } from './LiveTotal.tsx'
import type { NamedPart, PersonShown } from '../../../engine/index.ts'
import type { LiveSummary } from './live-summary.ts'
import { MoveLists } from './MoveLists.tsx'
import { ShortfallList } from './ShortfallList.tsx'

interface LiveFiguresProps {
  readonly summary: LiveSummary
  readonly nameOf: (figure: string) => string
  readonly onLook: (person: PersonShown) => void
  readonly budget: string
  readonly onBudget: (text: string) => void
}

/** What a draft comes to: in all, by component and band, and for whom. */
export function LiveFigures({ summary, nameOf, onLook, budget, onBudget }: LiveFiguresProps) {
  const translate = useTranslate()
  const { payout, currency, components, bands, moves, gains, losses, limits, shortfalls, notLoaded, blanks } = summary
  const names = (parts: readonly NamedPart[]) => parts.map(({ name }) => name).join(', ')
  return (
    <Stack spacing={2}>
      {summary.despite.length > 0 && <Alert severity="warning">{translate('editor.live.despite')}</Alert>}
      {notLoaded.length > 0 && (
        <Alert severity="warning">{translate('editor.live.not_loaded', { names: names(notLoaded) })}</Alert>
      )}
      {blanks.length > 0 && <Alert severity="info">{translate('editor.live.blanks', { names: names(blanks) })}</Alert>}
      <LiveTotal {...{ payout, currency, budget, onBudget }} />
      {shortfalls.people > 0 && (
        <Part title="shortfalls">
          <ShortfallList shortfalls={shortfalls} onLook={onLook} />
        </Part>
      )}
      {bands.length > 0 && (
        <Part title="bands">
          <BandShares bands={bands} />
        </Part>
      )}
      {moves !== undefined && (
        <Part title="moves">
          <MoveLists {...{ moves, gains, losses, onLook }} />
        </Part>
      )}
      {limits.length > 0 && (
        <Part title="limits">
          <LimitList {...{ limits, nameOf, onLook }} isCompared={moves !== undefined} />
        </Part>
      )}
      {components.length > 0 && (
        <Part title="components">
          <ComponentTable components={components} />
        </Part>
      )}
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const translate = useTranslate()
  return (
    <Box component="section">
      <Divider sx={{ mb: 1 }} />
      <Typography variant="subtitle2" component="h3">
        {translate(`editor.live.${title}`)}
      </Typography>
      {children}
    </Box>
  )
}
