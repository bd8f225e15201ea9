import { Alert, Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { Loading, Title, useLocale, useResourceContext, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { callApi } from '../providers/call-api.ts'
import { useMay } from '../runs/use-run.ts'
import { WayBack } from '../runs/WayBack.tsx'
import type { StatementRecord } from './statement-answer.ts'
import { StatementSheet } from './StatementSheet.tsx'

/** The statement of whoever is signed in, or of somebody of a run for those who may see it. */
export function StatementPage() {
  const translate = useTranslate()
  const language = useLocale()
  const { may } = useMay()
  const { id = '' } = useParams()
  const resource = useResourceContext() ?? 'statements'
  const address = `/${resource}/${encodeURIComponent(id)}`
  const { data, error } = useQuery({
    queryKey: [resource, 'page', id, language],
    queryFn: ({ signal }) => read(address, signal),
    retry: false,
  })
  const isOwn = resource === 'statements'
  const run = data?.run ?? ''
  const { data: state } = useQuery({
    queryKey: ['runs', 'state', run],
    queryFn: async ({ signal }) => {
      const { json } = await callApi(`/runs?filter=${encodeURIComponent(JSON.stringify({ id: run }))}`, { signal })
      return (json as readonly { state: string }[])[0]?.state ?? ''
    },
    enabled: run !== '' && !isOwn && may('runs', 'read'),
    retry: false,
  })
  if (error !== null) return <Alert severity="error">{error.message}</Alert>
  if (data === undefined) return <Loading />
  const back = isOwn ? '/statements' : `/runs/${encodeURIComponent(run)}/show?part=people`
  return (
    <>
      <Title title={translate('statement.own', { period: data.period })} />
      <Box className="not-printed">
        <WayBack
          to={back}
          name={translate(isOwn ? 'resources.statements.name' : 'statement.to_run', { smart_count: 2 })}
        />
      </Box>
      <StatementSheet
        record={data}
        explanation={`${address}/explanation`}
        isLocked={isOwn || state === undefined || state === '' || state === 'locked'}
        isOwn={isOwn}
      />
    </>
  )
}

async function read(address: string, signal: AbortSignal): Promise<StatementRecord> {
  return (await callApi(address, { signal })).json as StatementRecord
}
