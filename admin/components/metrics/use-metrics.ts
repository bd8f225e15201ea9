import { useMemo } from 'react'
import { useGetList } from 'react-admin'

/** A metric of the library, as `schemas/api/metric.schema.json` says. */
export interface Metric {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly scope?: string
  readonly levels?: readonly string[]
  readonly fields?: readonly { readonly id: string; readonly name: string; readonly unit: string }[]
  readonly ended?: string
}

const all = { pagination: { page: 1, perPage: 1000 }, sort: { field: 'name', order: 'ASC' } } as const

/** All metrics of the library by id, read once for whatever shows their names and units. Nothing as long as they are not there. */
export function useMetrics(): ReadonlyMap<string, Metric> | undefined {
  const { data } = useGetList<Metric>('metrics', all, { staleTime: 60_000 })
  return useMemo(() => data && new Map(data.map((metric) => [metric.id, metric])), [data])
}
