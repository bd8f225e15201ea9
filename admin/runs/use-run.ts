import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, usePermissions } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import { currentSession } from '../providers/session.ts'
import type { Run, RunSummary } from './run.ts'

/** A run, read from the API; `refresh` after each step. */
export function useRun(id: string) {
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['runs', 'page', id],
    queryFn: ({ signal }) => readRun(id, signal),
    retry: false,
  })
  return { run: data, error, refresh: () => queries.invalidateQueries({ queryKey: ['runs'] }) }
}

async function readRun(id: string, signal: AbortSignal): Promise<Run> {
  return (await callApi(`/runs/${encodeURIComponent(id)}`, { signal })).json as Run
}

/** What a run comes to, as it stands at a version of the run; nothing of one without results. */
export function useRunSummary({ id, version, state }: Pick<Run, 'id' | 'version' | 'state'>): RunSummary | undefined {
  const { data } = useQuery({
    queryKey: ['runs', 'summary', id, version],
    queryFn: async ({ signal }) =>
      (await callApi(`/runs/${encodeURIComponent(id)}/summary`, { signal })).json as RunSummary,
    enabled: state !== 'opened',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data
}

/** Whether whoever is signed in may do something with a resource at all, and who they are. */
export function useMay() {
  const { permissions = {} } = usePermissions<Readonly<Record<string, readonly string[]>>>()
  const { data: me } = useQuery({ queryKey: ['session-user'], queryFn: async () => (await currentSession()).id })
  return { me, may: (resource: string, action: string) => permissions[resource]?.includes(action) === true }
}

/** The language in which the server is asked, for the keys of what it answers with sentences. */
export function useAskedLanguage(): string {
  return useLocale() ?? 'zh-CN'
}
