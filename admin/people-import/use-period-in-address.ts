import { useEffect } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { PeopleImport } from './use-people-import.ts'

/** Takes the period and the scheme that the address names (`?period=2026-03&scheme=sales`), as long as there is no file that others were chosen for. */
export function usePeriodInAddress({ state: { file }, change }: PeopleImport): void {
  const [params] = useSearchParams()
  const period = params.get('period') ?? undefined
  const scheme = params.get('scheme') ?? undefined
  const isWanted = period !== undefined && file === undefined
  useEffect(() => {
    if (isWanted) change({ period, ...(scheme !== undefined && { scheme }) })
  }, [isWanted, period, scheme, change])
}
