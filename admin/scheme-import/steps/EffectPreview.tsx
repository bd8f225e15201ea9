import { Alert, Button, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useGetList, useLocaleState, useTranslate } from 'react-admin'
import { PeriodChoice } from '../../components/cohort/PeriodChoice.tsx'
import { type PeriodOffered, startPeriod } from '../../components/cohort/start-period.ts'
import { JobProgress } from '../../components/job/JobProgress.tsx'
import { useJob } from '../../components/job/use-job.ts'
import { PreviewSummary } from '../../components/preview/PreviewSummary.tsx'
import type { RecordedPreview } from '../../components/preview/recorded-preview.ts'
import { callApi } from '../../providers/call-api.ts'
import { figureNames } from '../../scheme-editor/live/figure-name.ts'
import { previewScheme } from '../import-calls.ts'
import type { SchemeImport } from '../use-scheme-import.ts'

/** Previews what would be made with the figures of a period; what came of it stays while other steps are looked at. */
export function EffectPreview({ importing }: { readonly importing: SchemeImport }) {
  const translate = useTranslate()
  const say = (key: string) => translate(`imports.scheme.effect.${key}`)
  const { check, choices, choose } = importing
  const { told, sent, isChecking } = check
  const cycle = told?.document?.cycle
  const { data: periods = [] } = useGetList<PeriodOffered>('periods', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'DESC' },
  })
  const own = periods.filter((period) => period.cycle === cycle)
  const period = choices.period ?? startPeriod(own, cycle, new Date().toISOString().slice(0, 10))
  const watched = useJob({
    onDone: ({ result }) => {
      const fingerprint = told?.fingerprint
      if (result !== undefined && fingerprint !== undefined) choose({ previewed: { fingerprint, preview: result.id } })
    },
  })
  const { previewed } = choices
  if (own.length === 0) return <Typography color="text.secondary">{say('no_period')}</Typography>
  const start = () => {
    const fingerprint = told?.fingerprint
    if (sent === undefined || fingerprint === undefined || period === undefined) return
    void watched.begin(() => previewScheme(sent, { fingerprint, period }))
  }
  const isOutdated = previewed !== undefined && previewed.fingerprint !== told?.fingerprint
  return (
    <Stack spacing={2}>
      <Typography variant="body2" color="text.secondary">
        {say('preview_about')} {say('optional')}
      </Typography>
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <PeriodChoice
          label={say('period')}
          {...{ periods: own, period }}
          onChosen={(id) => choose({ period: id })}
          sx={{ maxWidth: '12rem' }}
        />
        <Button variant="outlined" disabled={isChecking || watched.isBusy} onClick={start}>
          {say(previewed === undefined ? 'start' : 'start_again')}
        </Button>
      </Stack>
      <JobProgress watched={watched} />
      {isOutdated && !isChecking && <Alert severity="warning">{say('outdated')}</Alert>}
      {previewed?.preview !== undefined && !watched.isBusy && <Recorded id={previewed.preview} importing={importing} />}
    </Stack>
  )
}

function Recorded({ id, importing }: { readonly id: string; readonly importing: SchemeImport }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { document } = importing.check.told ?? {}
  const { data } = useQuery({
    queryKey: ['previews', id, importing.choices.previewed?.fingerprint],
    queryFn: async ({ signal }) =>
      (await callApi(`/previews/${encodeURIComponent(id)}`, { signal })).json as RecordedPreview,
  })
  if (data === undefined) return null
  const nameOf = document && figureNames(document, locale === 'en' ? 'en' : 'zh-CN', translate)
  const { people: all = 0, notIncluded = 0 } = data.people ?? {}
  return (
    <>
      {all > 0 && notIncluded === all && (
        <Alert severity="warning">{translate('imports.scheme.effect.nobody', { smart_count: all })}</Alert>
      )}
      <PreviewSummary preview={data} {...(nameOf && { nameOf })} />
    </>
  )
}
