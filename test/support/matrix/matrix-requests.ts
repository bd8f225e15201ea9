import type { Route } from '../../../server/http/route.ts'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Store } from '../../../server/store/store.ts'
import { metric, period, post, schemeOf } from './matrix-company.ts'
import { peopleImport } from './matrix-people-imports.ts'
import { newRun, runBody, runResources, runTarget } from './matrix-runs.ts'
import { schemeImport } from './matrix-scheme-imports.ts'
import type { Place } from './situations.ts'

export interface MatrixRequest {
  readonly method: string
  readonly url: string
  readonly body?: JsonObject
  /** A file, on routes that take one. */
  readonly upload?: string | Uint8Array
  /** The record that a list shows where it is reached. */
  readonly target: string
}

/** Resources whose records belong to nobody in particular: the same one, wherever somebody looks from. */
const shared: Readonly<Record<string, string>> = {
  posts: post,
  metrics: metric,
  periods: period,
  users: 'someone',
  audit: '000000000001',
}

/** Of the library, which comes with the product. */
const template = 'd02-sales-team-bonus'

/** The call of a route that has something to do with a place; undefined where there is no such thing. */
export async function matrixRequest(route: Route, place: Place, store: Store): Promise<MatrixRequest | undefined> {
  const resource = route.path.split('/')[1] ?? ''
  const ofPeople = peopleImport(route.path, place)
  if (ofPeople !== undefined) return ofPeople
  const imported = schemeImport(route.path, place)
  if (imported !== undefined) return place === 'self' ? undefined : imported
  if (resource === 'templates') return { method: 'GET', url: route.path.replace(':id', template), target: template }
  const target = await targetOf(resource, place, store)
  if (target === undefined) return undefined
  const hasId = route.path.includes(':id')
  const isNew = route.method === 'post' && !hasId
  const known = isNew ? newRecord(resource, place) : await sentTo(route, resource, target, store)
  if (isNew && known === undefined) return undefined
  const address = route.path.replace(':id', encodeURIComponent(target))
  const url = `${address}${queryOf(route, target)}`
  return { method: route.method.toUpperCase(), url, target, ...(route.body !== undefined && known && { body: known }) }
}

/** What a route cannot do without. */
function queryOf({ path }: Route, target: string): string {
  if (path.endsWith('/diff')) return `?with=${encodeURIComponent(target)}`
  // The month of the runs, in which the versions hold.
  if (path.endsWith('/missing')) return '?period=2026-03'
  return path.endsWith('/figures') ? `?period=${period}` : ''
}

async function targetOf(resource: string, place: Place, store: Store): Promise<string | undefined> {
  if (shared[resource] !== undefined) return shared[resource]
  if (runResources.includes(resource)) return runTarget(resource, place, store)
  switch (resource) {
    case 'employees':
      return `e-${place}`
    case 'previews': {
      const filter = { field: 'scheme', is: `scheme-${place}` } as const
      const { records } = await store.list('previews', { scope: 'everything', filter })
      return records[0]?.id
    }
    case 'facts':
      return `${period}:e-${place}`
    case 'ratings': {
      const { records } = await store.list('ratings', {
        scope: 'everything',
        filter: {
          all: [
            { field: 'employee', is: `e-${place}` },
            { field: 'period', is: '2026-03' },
          ],
        },
      })
      return records[0]?.id
    }
  }
  if (place === 'self') return undefined
  const byDepartment: Readonly<Record<string, string>> = {
    departments: place,
    schemes: `scheme-${place}`,
    versions: `scheme-${place}:1`,
  }
  return byDepartment[resource]
}

function newRecord(resource: string, place: Place): JsonObject | undefined {
  const employee = `e-${place}`
  const department = place === 'self' ? 'sales' : place
  const isOnlyOfDepartments = ['departments', 'employees', 'schemes'].includes(resource)
  if (isOnlyOfDepartments && place === 'self') return undefined
  const bodies: Readonly<Record<string, JsonObject>> = {
    users: { login: 'new', name: '新', grants: [] },
    departments: { id: 'new', name: '新', parent: department },
    posts: { id: 'new', name: '新' },
    employees: { id: 'e-new', name: '新', department, post, hired: '2026-01-01', payBase: '1' },
    metrics: { id: 'new', kind: 'given', name: '新', unit: 'money' },
    periods: { id: '2026-Q1' },
    facts: { period: '2026-01', employee, facts: { [metric]: 5 } },
    ratings: ratingOf(employee, department),
    schemes: { document: schemeOf(department, 'scheme-new') },
  }
  return resource === 'runs' ? newRun(place) : bodies[resource]
}

/** A rating that holds for the month in which the versions came into force. */
export function ratingOf(employee: string, department: string): JsonObject {
  const about = { period: '2026-03', employee, scheme: `scheme-${department}` }
  return { ...about, indicator: 'attitude', rater: 'boss', rating: 80 }
}

/** What is sent to a record that stands: itself, or what the step in a scheme's life asks for. */
async function sentTo(
  { method, path }: Route,
  resource: string,
  target: string,
  store: Store,
): Promise<JsonObject | undefined> {
  const step = path.split('/').at(-1) ?? ''
  if (runResources.includes(resource)) return runBody(step, target)
  const record = await store.get(resource, target, 'everything')
  const { roles: _, checked: __, ...fields } = record?.fields ?? {}
  if (method === 'put' && resource === 'schemes') return { document: fields.document, parameters: fields.parameters }
  if (method === 'put') return fields
  const hash = fields.hash
  const steps: Readonly<Record<string, JsonObject>> = {
    submit: { hash },
    approve: { hash },
    return: { hash, comment: '请补充' },
    rollback: { version: `${target}:1` },
    publish: { publicisedDays: 0, inForceFrom: '2026-04-01' },
    retire: { retiredFrom: '2026-05-01' },
    preview: { period: '2026-03' },
  }
  return steps[step]
}
