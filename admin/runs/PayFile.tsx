import { Alert, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { DownloadButtons } from '../components/download/DownloadButtons.tsx'
import { callApi } from '../providers/call-api.ts'
import { Totals } from './Totals.tsx'

interface PayTotals {
  readonly people: number
  readonly lines: number
  readonly sum: string
  readonly adjustments: string
  readonly schemes: readonly { readonly id: string; readonly name: string; readonly sum: string }[]
}

/** What is paid in a period: its control totals, and the file with them at its end. */
export function PayFile({ period }: { readonly period: string }) {
  const translate = useTranslate()
  const address = `/periods/${encodeURIComponent(period)}`
  const { data, error } = useQuery({
    queryKey: ['runs', 'pay-totals', period],
    queryFn: async ({ signal }) => (await callApi(`${address}/pay-totals`, { signal })).json as PayTotals,
    retry: false,
  })
  const label = translate('runs.pay_file', { period })
  return (
    <Stack spacing={1}>
      <Typography variant="subtitle2" component="h3">
        {label}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('runs.pay_file_about')}
      </Typography>
      {error !== null && <Alert severity="error">{error.message}</Alert>}
      {data !== undefined && data.lines === 0 && <Typography>{translate('runs.pay_nothing')}</Typography>}
      {data !== undefined && data.lines > 0 && (
        <>
          <Totals
            rows={[
              ...data.schemes.map(({ name, sum }) => [name, sum] as const),
              ...(/[1-9]/.test(data.adjustments)
                ? [[translate('runs.pay_adjustments'), data.adjustments] as const]
                : []),
              [translate('runs.people'), String(data.people)],
              [translate('runs.lines'), String(data.lines)],
              [translate('runs.sum'), data.sum],
            ]}
          />
          <DownloadButtons label={label} path={`${address}/pay-file`} />
        </>
      )}
    </Stack>
  )
}
