import { useQuery } from '@tanstack/react-query'
import { type DataProvider, type RaRecord, useDataProvider, useGetIdentity, usePermissions } from 'react-admin'
import { type WaitingKind, waitingKinds } from './waiting-kinds.ts'

type Allowed = Readonly<Record<string, readonly string[]>>

/** What waits for somebody, of one kind. */
export interface Waiting {
  readonly kind: WaitingKind
  readonly count: number
  /** The first few. */
  readonly records: readonly RaRecord[]
}

/** Most that are looked through, and that are named. */
const most = 200
const named = 4

/** What waits for whoever is signed in, by what is to be done with it. */
export function useWaiting(): { waiting: readonly Waiting[]; isPending: boolean } {
  const dataProvider = useDataProvider()
  const { permissions } = usePermissions<Allowed>()
  const { identity } = useGetIdentity()
  const { data = [], isPending } = useQuery({
    queryKey: ['waiting', permissions],
    enabled: permissions !== undefined && identity !== undefined,
    queryFn: () => askWaiting(permissions ?? {}, String(identity?.id), dataProvider),
  })
  return { waiting: data, isPending }
}

async function askWaiting(allowed: Allowed, userId: string, provider: DataProvider): Promise<readonly Waiting[]> {
  const may = (resource: string, action: string) => allowed[resource]?.includes(action) === true
  const mine = waitingKinds.filter(({ resource, of = resource, action }) => may(of, action))
  // Drafts are asked for once, whether they came back or not.
  const lists = new Map<string, Promise<readonly RaRecord[]>>()
  const listed = ({ resource, filter, sort }: WaitingKind) => {
    const key = `${resource} ${JSON.stringify(filter)}`
    const wanted = { filter, pagination: { page: 1, perPage: most }, sort: { field: sort, order: 'ASC' } } as const
    const list = lists.get(key) ?? provider.getList(resource, wanted).then(({ data }) => data)
    lists.set(key, list)
    return list
  }
  const waiting = await Promise.all(
    mine.map(async (kind) => {
      const all = await listed(kind)
      const meant = all.filter((record) => kind.isMeant?.(record, userId) ?? true)
      return { kind, count: meant.length, records: meant.slice(0, named) }
    }),
  )
  return waiting.filter(({ count }) => count > 0)
}
