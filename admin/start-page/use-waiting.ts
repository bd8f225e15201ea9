import { useQuery } from '@tanstack/react-query'
import { type DataProvider, useDataProvider, usePermissions } from 'react-admin'

interface Waiting {
  readonly what: string
  readonly count: number
  readonly to: string
}

/** What may wait for somebody: for whom, by the action that they are allowed, and which records. */
const kinds = [
  { what: 'to_approve', resource: 'schemes', action: 'approve', filter: { state: 'submitted' } },
  { what: 'approved', resource: 'schemes', action: 'publish', filter: { state: 'approved' } },
  { what: 'drafts', resource: 'schemes', action: 'update', filter: { state: 'draft' } },
  { what: 'open_periods', resource: 'periods', action: 'update', filter: { state: 'open' } },
] as const

/** How many records wait for whoever is signed in, by what is to be done with them. */
export function useWaiting(): { waiting: readonly Waiting[]; isPending: boolean } {
  const dataProvider = useDataProvider()
  const { permissions } = usePermissions<Readonly<Record<string, readonly string[]>>>()
  const { data = [], isPending } = useQuery({
    queryKey: ['waiting', permissions],
    enabled: permissions !== undefined,
    queryFn: () => askWaiting(permissions ?? {}, dataProvider),
  })
  return { waiting: data, isPending }
}

async function askWaiting(
  allowed: Readonly<Record<string, readonly string[]>>,
  dataProvider: DataProvider,
): Promise<readonly Waiting[]> {
  const mine = kinds.filter(({ resource, action }) => allowed[resource]?.includes(action))
  const counted = await Promise.all(
    mine.map(async ({ what, resource, filter }) => {
      const wanted = { filter, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' } } as const
      const { total = 0 } = await dataProvider.getList(resource, wanted)
      return { what, count: total, to: `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}` }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}
