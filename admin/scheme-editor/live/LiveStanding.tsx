import { Alert, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { LiveState } from './live-store.ts'

/** Whose figures are shown, what they are compared with, and whether they are those of the draft as it is now. */
export function LiveStanding({ state }: { readonly state: LiveState }) {
  const translate = useTranslate()
  const { head, summary, isBehind, issues, tookMs } = state
  if (head === undefined) return null
  const { people, outside, period, against } = head
  const took = tookMs === undefined ? ' ' : translate('editor.live.took', { ms: Math.round(tookMs) })
  return (
    <Stack spacing={0.5}>
      <Typography variant="body2">
        {translate('editor.live.cohort', { smart_count: people, period })}
        {outside > 0 && ` · ${translate('editor.live.outside', { smart_count: outside })}`}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {against === undefined
          ? translate('editor.live.against_nothing')
          : translate('editor.live.against', { version: versionCalled(against, translate) })}
      </Typography>
      <Typography variant="caption" color="text.secondary" data-testid="live-took" data-behind={isBehind}>
        {isBehind ? translate('editor.live.behind') : took}
      </Typography>
      {issues.length > 0 && (
        <Alert severity="warning">
          {summary === undefined
            ? translate('editor.live.unfit_first')
            : translate('editor.live.unfit', { smart_count: issues.length })}
        </Alert>
      )}
    </Stack>
  )
}

/** Versions are numbered within their scheme: `business-monthly:2`. */
function versionCalled(id: string, translate: ReturnType<typeof useTranslate>): string {
  const [, number] = /:(\d+)$/.exec(id) ?? []
  return number === undefined ? id : translate('editor.live.version', { number })
}
