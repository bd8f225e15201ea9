import { useEffect } from 'react'
import { useGetOne } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import type { SchemeImport } from './use-scheme-import.ts'

/** Takes the scheme or version that the address names (`?from=sales` or `?from=sales:2`), where nothing else was chosen yet. */
export function useSourceInAddress({ source, from }: SchemeImport): void {
  const [params] = useSearchParams()
  const named = params.get('from') ?? ''
  const resource = named.includes(':') ? 'versions' : 'schemes'
  const isWanted = named !== '' && source === undefined
  const { data } = useGetOne<{ id: string; name: string; scheme?: string }>(
    resource,
    { id: named },
    { enabled: isWanted, retry: false },
  )
  useEffect(() => {
    if (!isWanted || data === undefined) return
    const { id, name, scheme } = data
    from({ kind: 'server', scheme: scheme ?? id, name, ...(scheme !== undefined && { version: id }) })
  }, [isWanted, data, from])
}
