import { Alert, Box, Button, CircularProgress, Stack, Typography } from '@mui/material'
import { useMemo, useState } from 'react'
import { useCanAccess, useLocale, useTranslate } from 'react-admin'
import { instantText } from '../components/day/instant-text.ts'
import { JobProgress } from '../components/job/JobProgress.tsx'
import { useJob } from '../components/job/use-job.ts'
import { PreviewSummary } from '../components/preview/PreviewSummary.tsx'
import type { RecordedPreview } from '../components/preview/recorded-preview.ts'
import { isLanguage } from '../i18n/language.ts'
import { figureNames } from '../scheme-editor/live/figure-name.ts'
import { EffectForm, type PreviewWanted } from './EffectForm.tsx'
import type { SchemeTold } from './publishing-records.ts'
import { Section } from './Section.tsx'
import { useOwnPreview, usePreview } from './use-publishing.ts'

interface EffectCardProps {
  readonly scheme: SchemeTold
  /** Once a preview was made, everything that hangs on it has to be read anew. */
  readonly onDone: () => Promise<void>
}

/** What the content as it is now comes to in money: the preview that was made of it, or the way to make one. */
export function EffectCard({ scheme, onDone }: EffectCardProps) {
  const translate = useTranslate()
  const { id } = scheme
  const { canAccess: mayPreview = false } = useCanAccess({ resource: 'schemes', action: 'preview' })
  const { shown, isPending, hasOthers } = useOwnPreview(scheme)
  const { data: preview } = usePreview(id, shown?.id, shown?.at)
  const [isAsking, setIsAsking] = useState(false)
  const watched = useJob({
    parameter: 'preview',
    onDone: () => {
      setIsAsking(false)
      void onDone()
    },
  })
  const start = (wanted: PreviewWanted) => watched.start(`/schemes/${encodeURIComponent(id)}/preview`, wanted)
  const isOffered = mayPreview && !watched.isBusy
  const isOpen = isOffered && (isAsking || (!isPending && shown === undefined))
  return (
    <Box id="effect" tabIndex={-1} sx={{ scrollMarginTop: 64, outline: 'none' }}>
      <Section
        title={translate('publishing.preview.title')}
        aside={
          isOffered &&
          shown !== undefined &&
          !isAsking && (
            <Button size="small" onClick={() => setIsAsking(true)}>
              {translate('publishing.effect.again')}
            </Button>
          )
        }
      >
        <Stack spacing={2}>
          {(isPending || (shown !== undefined && preview === undefined)) && (
            <CircularProgress size={20} aria-label={translate('publishing.page.loading')} />
          )}
          {!isPending && shown === undefined && <NonePreviewed wasBefore={hasOthers} />}
          {isOpen && (
            <EffectForm
              cycle={scheme.document.cycle}
              onStart={start}
              {...(shown !== undefined && { onClose: () => setIsAsking(false) })}
            />
          )}
          <JobProgress watched={watched} />
          {preview !== undefined && !watched.isBusy && <Made preview={preview} scheme={scheme} />}
        </Stack>
      </Section>
    </Box>
  )
}

function NonePreviewed({ wasBefore }: { readonly wasBefore: boolean }) {
  const translate = useTranslate()
  return (
    <Alert severity={wasBefore ? 'warning' : 'info'}>
      {translate(wasBefore ? 'publishing.effect.changed_since' : 'publishing.effect.none')}
    </Alert>
  )
}

function Made({ preview, scheme }: { readonly preview: RecordedPreview; readonly scheme: SchemeTold }) {
  const translate = useTranslate()
  const locale = useLocale()
  const nameOf = useMemo(
    () => figureNames(scheme.document, isLanguage(locale) ? locale : 'zh-CN', translate),
    [scheme.document, locale, translate],
  )
  const { period = '', at, coverage, against } = preview
  const number = against?.split(':').at(-1)
  return (
    <Stack spacing={1.5}>
      <Typography variant="body2" color="text.secondary">
        {translate('publishing.effect.of', { period, at: at === undefined ? '' : instantText(new Date(at)) })}{' '}
        {number === undefined
          ? translate('publishing.effect.against_nothing')
          : translate('publishing.effect.against', { number })}
      </Typography>
      {coverage === 'part' && <Alert severity="warning">{translate('publishing.effect.part')}</Alert>}
      <PreviewSummary preview={preview} nameOf={nameOf} />
    </Stack>
  )
}
