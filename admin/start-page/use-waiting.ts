import { useQuery } from '@tanstack/react-query'
import { type DataProvider, type RaRecord, useDataProvider, usePermissions } from 'react-admin'

interface Waiting {
  readonly what: string
  readonly count: number
  /** All of them. */
  readonly to: string
  /** Some of them by name, each with the way to where it is seen to. */
  readonly named: readonly { readonly name: string; readonly to: string }[]
}

interface Kind {
  readonly what: string
  readonly resource: string
  /** Allowed to those for whom it waits. */
  readonly action: string
  readonly filter: Readonly<Record<string, string>>
  /** Which of the records it is about; all where nothing is said. */
  readonly isMeant?: (record: RaRecord) => boolean
  /** Where a record is seen to; without it none is named. */
  readonly at?: (record: RaRecord) => string
}

const publishing = ({ id }: RaRecord) => `/schemes/${encodeURIComponent(id)}/publish`
const editor = ({ id }: RaRecord) => `/schemes/${encodeURIComponent(id)}`
const isReturned = ({ returned }: RaRecord) => returned !== undefined
/** What was published and not changed since has no authors. */
const isBeingWritten = (record: RaRecord) => !isReturned(record) && record.authors?.length > 0

/** What may wait for somebody, the most urgent first. */
const kinds: readonly Kind[] = [
  {
    ...{ what: 'to_approve', resource: 'schemes', action: 'approve', filter: { state: 'submitted' } },
    at: publishing,
  },
  { ...{ what: 'approved', resource: 'schemes', action: 'publish', filter: { state: 'approved' } }, at: publishing },
  {
    ...{ what: 'returned', resource: 'schemes', action: 'update', filter: { state: 'draft' } },
    ...{ isMeant: isReturned, at: publishing },
  },
  {
    ...{ what: 'drafts', resource: 'schemes', action: 'update', filter: { state: 'draft' } },
    ...{ isMeant: isBeingWritten, at: editor },
  },
  { what: 'open_periods', resource: 'periods', action: 'update', filter: { state: 'open' } },
]

/** So many records are looked at, and so many named. */
const mostRead = 200
const mostNamed = 3

/** What waits for whoever is signed in, by what is to be done. */
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
  const asked = await Promise.all(mine.map((kind) => askKind(kind, dataProvider)))
  return asked.filter(({ count }) => count > 0)
}

async function askKind({ what, resource, filter, isMeant, at }: Kind, dataProvider: DataProvider): Promise<Waiting> {
  const perPage = at === undefined ? 1 : mostRead
  const wanted = { filter, pagination: { page: 1, perPage }, sort: { field: 'id', order: 'ASC' } } as const
  const { data, total = 0 } = await dataProvider.getList(resource, wanted)
  const meant = isMeant === undefined ? data : data.filter(isMeant)
  const named = at === undefined ? [] : meant.slice(0, mostNamed).map((each) => ({ name: each.name, to: at(each) }))
  const to = `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`
  return { what, count: isMeant === undefined ? total : meant.length, to, named }
}
