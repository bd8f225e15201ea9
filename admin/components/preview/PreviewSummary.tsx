import { Alert, Box, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { BandShares } from '../../scheme-editor/live/BandShares.tsx'
import { ComponentTable } from '../../scheme-editor/live/LiveTotal.tsx'
import { PreviewGroups } from './PreviewGroups.tsx'
import { PreviewLimits } from './PreviewLimits.tsx'
import { MovedPeople, PreviewMoves } from './PreviewMoves.tsx'
import { PreviewShortfalls } from './PreviewShortfalls.tsx'
import { PreviewTotals } from './PreviewTotals.tsx'
import type { RecordedPreview } from './recorded-preview.ts'

export interface PreviewSummaryProps {
  readonly preview: RecordedPreview
  /** What people call a figure of the scheme: `pay:bonus`. */
  readonly nameOf?: (figure: string) => string
}

/** All that a recorded preview tells whoever looks at it: in all, for whom, and why not for some. */
export function PreviewSummary({ preview, nameOf = (figure) => figure }: PreviewSummaryProps) {
  const { outside = 0, isShielded, gains, losses, limits = [], shortfalls, groups = {} } = preview
  const translate = useTranslate()
  const bands = (preview.bands ?? []).flatMap(({ id, name, before, after }) =>
    after === undefined ? [] : [{ id, name, after, ...(before !== undefined && { before }) }],
  )
  const components = (preview.components ?? []).flatMap(({ id, name, before, after, difference }) =>
    after === undefined ? [] : [{ id, name, after, ...(before && { before }), ...(difference && { difference }) }],
  )
  return (
    <Stack spacing={2}>
      <PreviewTotals preview={preview} />
      {preview.people?.complete === 0 && <Alert severity="warning">{translate('publishing.preview.nobody')}</Alert>}
      {outside > 0 && (
        <Alert severity="info">{translate('publishing.preview.outside', { smart_count: outside })}</Alert>
      )}
      {isShielded && <Alert severity="info">{translate('publishing.preview.hidden_about')}</Alert>}
      <Box sx={columns}>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          {preview.moves !== undefined && (
            <Part title={translate('publishing.preview.moves')}>
              <PreviewMoves moves={preview.moves} />
            </Part>
          )}
          {components.length > 0 && (
            <Part title={translate('editor.live.components')}>
              <ComponentTable components={components} />
            </Part>
          )}
        </Stack>
        {bands.some(({ before = 0, after }) => before + after > 0) && (
          <Part title={translate('editor.live.bands')}>
            <BandShares bands={bands} />
          </Part>
        )}
        {gains !== undefined && <MovedPeople title={translate('editor.live.gains')} moved={gains} />}
        {losses !== undefined && <MovedPeople title={translate('editor.live.losses')} moved={losses} />}
        {limits.length > 0 && (
          <Part title={translate('publishing.preview.limits')}>
            <PreviewLimits limits={limits} nameOf={nameOf} isCompared={preview.against !== undefined} />
          </Part>
        )}
        {(shortfalls?.people ?? 0) > 0 && (
          <Part title={translate('editor.live.shortfalls')}>
            <PreviewShortfalls reasons={shortfalls?.reasons ?? []} />
          </Part>
        )}
      </Box>
      <PreviewGroups groups={groups} />
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {children}
    </Box>
  )
}

const columns = { display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))' }
