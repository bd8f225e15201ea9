import type { DataProvider } from 'react-admin'
import type { FirstScheme, Standing } from './first-steps.ts'

type Allowed = Readonly<Record<string, readonly string[]>>

const most = 100

/** How far the company has come, as far as whoever asks may read it. */
export async function askStanding(data: DataProvider, allowed: Allowed): Promise<Standing> {
  const may = (resource: string) => allowed[resource]?.includes('read') === true
  const count = async (resource: string) => (may(resource) ? (await list(data, resource, {}, 1)).total : undefined)
  const [employees, periods, facts, versions] = await Promise.all(
    ['employees', 'periods', 'facts', 'versions'].map(count),
  )
  const accounts = may('users') ? (await list(data, 'users', { isDisabled: false })).records : undefined
  const isThere = (role: string) =>
    accounts?.some(({ grants }) => Array.isArray(grants) && grants.some((grant) => Object(grant).role === role)) ??
    false
  const scheme = may('schemes') && versions === 0 ? await furthestScheme(data) : undefined
  return {
    ...(accounts !== undefined && { hasPersonnel: isThere('hr'), hasApprover: isThere('approver') }),
    ...(employees !== undefined && { employees }),
    ...(periods !== undefined && { periods }),
    ...(facts !== undefined && { facts }),
    ...(versions !== undefined && { versions }),
    ...(scheme !== undefined && { scheme }),
  }
}

const states = ['draft', 'submitted', 'approved'] as const
const ranks: ReadonlyMap<unknown, number> = new Map(states.map((state, rank) => [state, rank]))

async function furthestScheme(data: DataProvider): Promise<FirstScheme | undefined> {
  const { records } = await list(data, 'schemes', {})
  const rank = ({ state }: Readonly<Record<string, unknown>>) => ranks.get(state) ?? 0
  const [best] = [...records].sort((one, other) => rank(other) - rank(one))
  if (best === undefined) return undefined
  const { total } = await list(data, 'previews', { scheme: best.id, hash: best.hash, coverage: 'whole' }, 1)
  return {
    ...{ id: String(best.id), name: String(best.name), state: states[rank(best)] ?? 'draft' },
    ...{ errors: Number(Object(best.checked).errors ?? 0), isPreviewed: total > 0 },
  }
}

async function list(data: DataProvider, resource: string, filter: object, perPage = most) {
  const asked = { filter, pagination: { page: 1, perPage }, sort: { field: 'id', order: 'ASC' } } as const
  const { data: records, total = 0 } = await data.getList(resource, asked)
  return { records: records as readonly Readonly<Record<string, unknown>>[], total }
}
