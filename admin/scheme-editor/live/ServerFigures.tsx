import { Alert, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { BandShares } from './BandShares.tsx'
import { ComponentTable, LiveTotal } from './LiveTotal.tsx'
import type { MaybeHidden, ServerSummary } from './server-preview.ts'

/** What the server added up, without what is about too few people to be shown. */
export function ServerFigures({ summary }: { readonly summary: ServerSummary }) {
  const translate = useTranslate()
  const { payout, currency } = summary
  const [components, bands] = [summary.components.filter(isShown), summary.bands.filter(isShown)]
  const total = 'after' in payout && payout.after !== undefined ? { ...payout, after: payout.after } : undefined
  const isPartHidden =
    'isSuppressed' in payout || components.length < summary.components.length || bands.length < summary.bands.length
  return (
    <Stack spacing={2}>
      {total !== undefined && <LiveTotal payout={total} currency={currency} />}
      {isPartHidden && <Alert severity="info">{translate('editor.live.server.hidden')}</Alert>}
      {bands.length > 0 && <BandShares bands={bands} />}
      {components.length > 0 && <ComponentTable components={components} />}
    </Stack>
  )
}

function isShown<T extends object>(part: MaybeHidden<T>): part is T {
  return !('isSuppressed' in part)
}
