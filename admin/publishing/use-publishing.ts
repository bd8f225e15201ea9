import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import type { DifferenceTold } from '../components/difference/difference.ts'
import type { RecordedPreview } from '../components/preview/recorded-preview.ts'
import { callApi } from '../providers/call-api.ts'
import { throughSignIn } from '../providers/sign-in-gate.ts'
import type { CheckTold, GateTold, LifeTold, SchemeTold, VersionTold } from './publishing-records.ts'

/** Reads something of the API; where the session has ended, whoever looks is asked to sign in again and the page stays. */
async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const { json } = await throughSignIn(() => callApi(path, { signal }))
  return json as T
}

/** How to ask for a reading of a scheme; the answers speak the language of the page. */
function useReading<T>(id: string, what: string, path: string, isWanted = true) {
  const locale = useLocale()
  return useQuery({
    queryKey: ['publishing', id, what, locale, path],
    queryFn: ({ signal }) => read<T>(path, signal),
    ...{ enabled: isWanted, retry: false, refetchOnWindowFocus: false },
  })
}

const schemePath = (id: string) => `/schemes/${encodeURIComponent(id)}`

export const useScheme = (id: string, isWanted = true) => useReading<SchemeTold>(id, 'scheme', schemePath(id), isWanted)
export const useGate = (id: string) => useReading<GateTold>(id, 'gate', `${schemePath(id)}/gate`)
export const useFullCheck = (id: string) => useReading<CheckTold>(id, 'check', `${schemePath(id)}/check`)
export const useLife = (id: string, isWanted = true) =>
  useReading<LifeTold>(id, 'life', `${schemePath(id)}/life`, isWanted)

/** All versions of a scheme, the newest first. */
export function useVersions(id: string) {
  return useReading<readonly VersionTold[]>(id, 'versions', listPath('versions', { scheme: id }, ['number', 'DESC']))
}

/** The previews of a scheme's contents, the newest first, without their figures. */
function usePreviews(id: string) {
  return useReading<readonly RecordedPreview[]>(id, 'previews', listPath('previews', { scheme: id }, ['at', 'DESC']))
}

/** A preview with its figures. A later one of the same content takes its place under the same id: `at` tells them apart. */
export function usePreview(id: string, preview: string | undefined, at: string | undefined) {
  const path = `/previews/${encodeURIComponent(preview ?? '')}`
  return useReading<RecordedPreview>(id, `preview of ${at}`, path, preview !== undefined)
}

/** What a version, or the draft, says differently from a version. */
export function useDifference(id: string, version: string | undefined, other = 'draft') {
  const path = `/versions/${encodeURIComponent(version ?? '')}/diff?with=${encodeURIComponent(other)}`
  return useReading<DifferenceTold>(id, 'difference', path, version !== undefined)
}

/** How many of these days are worked; nothing as long as it is not known, or where the calendar of holidays does not reach so far. */
export function useWorkingDays(id: string, from: string, until: string): number | undefined {
  const path = `/working-days?${new URLSearchParams({ from, until })}`
  return useReading<{ workingDays?: number }>(id, 'working days', path, from !== '' && from <= until).data?.workingDays
}

/** The preview of a scheme's content as it is now: of everybody where there is one, else of some. */
export function useOwnPreview({ id, hash }: Pick<SchemeTold, 'id' | 'hash'>) {
  const { data: previews = [], isPending } = usePreviews(id)
  const own = previews.filter((each) => each.hash === hash)
  const shown = own.find(({ coverage }) => coverage === 'whole') ?? own[0]
  return { shown, isPending, hasOthers: previews.length > own.length }
}

/** Reads all of a scheme anew. */
export function useReadAnew(id: string): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: ['publishing', id] })
    // Lists and the start page count schemes by their state.
    await Promise.all(['schemes', 'versions', 'waiting'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  }
}

function listPath(resource: string, filter: object, sort: readonly [string, 'ASC' | 'DESC']): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: JSON.stringify(sort),
    range: JSON.stringify([0, mostListed - 1]),
  })
  return `/${resource}?${query}`
}

const mostListed = 200
