import type { Gate } from '../../../server/http/gate.ts'
import type { Answer, Call, Route } from '../../../server/http/route.ts'
import type { Deps } from '../../../server/deps.ts'
import { auditLog } from '../../../server/audit/audit-log.ts'
import { ApiError } from '../../../server/http/api-error.ts'
import { withSystemRoutes } from '../../../server/routes/system-routes.ts'
import type { Collection } from '../../../server/store/collection.ts'
import type { StoredRecord } from '../../../server/store/store.ts'
import { type ApiApp, type ApiAppOptions, apiApp } from '../../support/api-app.ts'

/** A small application with departments alone, for tests of what goes over HTTP: its routes do nothing but ask the store. */
const departments: Collection = {
  name: 'departments',
  kind: 'records',
  fields: { name: 'name', parent: 'text', ended: 'text' },
  unique: [['name']],
}

export const sampleCollections: readonly Collection[] = [departments, auditLog]

const list = { sort: ['name', 'ended'], filter: ['name', 'parent', 'ended'], search: ['name'] }
const record = { body: 'department', answer: 'department' } as const
const about = { summary: 'For tests.' } as const

export const sampleRoutes: readonly Route[] = withSystemRoutes([
  { ...about, method: 'get', path: '/departments', access: may('read'), list, answer: 'department', run: listAll },
  { ...about, method: 'get', path: '/departments/:id', access: may('read'), answer: 'department', run: readOne },
  { ...about, ...record, method: 'post', path: '/departments', access: may('create'), takesKey: true, run: create },
  {
    ...about,
    ...record,
    method: 'put',
    path: '/departments/:id',
    access: may('update'),
    needsVersion: true,
    run: replace,
  },
  { ...about, method: 'delete', path: '/departments/:id', access: may('delete'), needsVersion: true, run: remove },
  { ...about, method: 'post', path: '/departments/:id/close', access: may('update'), takesKey: true, run: close },
  { ...about, method: 'get', path: '/whoami', access: 'signed-in', query: ['greeting'], run: greet },
  { ...about, method: 'post', path: '/whoami', access: 'anyone', body: 'department', bodyLimit: 60, run: greet },
  { ...about, method: 'get', path: '/broken', access: 'anyone', run: fail },
  { ...about, method: 'get', path: '/speechless', access: 'anyone', run: failWithoutWords },
])

function may(action: 'read' | 'create' | 'update' | 'delete'): Route['access'] {
  return { resource: 'departments', action }
}

async function listAll({ list: query, scope }: Call, { store }: Deps): Promise<Answer> {
  const range = query?.range ?? { from: 0, to: 0 }
  const { records, total } = await store.list('departments', { ...query, scope })
  return { body: records.map(flat), range: { from: range.from, to: range.from + records.length - 1, total } }
}

async function readOne({ params, scope }: Call, { store }: Deps): Promise<Answer> {
  const found = await store.get('departments', params.id ?? '', scope)
  if (found === undefined) throw new ApiError(404, 'not-found')
  return { body: flat(found), version: found.version }
}

async function create({ body: { id, ...fields }, key }: Call, { store }: Deps): Promise<Answer> {
  const answer = { status: 201, body: { id, version: 1, ...fields }, version: 1 }
  const change = { do: 'create', in: 'departments', id: String(id), fields } as const
  await store.apply({ name: 'create-department', changes: [change], reply: answer, ...(key !== undefined && { key }) })
  return answer
}

async function replace({ params: { id = '' }, body, version }: Call, { store }: Deps): Promise<Answer> {
  const [stands] = (await store.list('departments', { scope: 'everything', filter: { field: 'id', is: id } })).records
  if (stands !== undefined && stands.version !== version) {
    const params = { expected: version, actual: stands.version }
    throw new ApiError(412, 'record-changed', params, { more: { yours: { id, ...body }, theirs: flat(stands) } })
  }
  const change = { do: 'replace', in: 'departments', id, version, fields: body } as const
  const { records } = await store.apply({ name: 'change-department', changes: [change] })
  const [changed] = records
  return changed === undefined ? {} : { body: flat(changed), version: changed.version }
}

async function remove({ params: { id = '' }, version, scope }: Call, { store }: Deps): Promise<Answer> {
  const found = await store.get('departments', id, scope)
  await store.apply({ name: 'remove-department', changes: [{ do: 'remove', in: 'departments', id, version }] })
  return found === undefined ? {} : { body: flat(found) }
}

/** Can be done once: whoever does it again finds that it is done. */
async function close({ params: { id = '' }, key, today }: Call, { store }: Deps): Promise<Answer> {
  const found = await store.get('departments', id, 'everything')
  if (found === undefined || found.fields.ended !== undefined) throw new ApiError(409, 'id-taken', { id })
  const fields = { ...found.fields, ended: today }
  const reply = { body: { id, version: found.version + 1, ...fields } }
  const change = { do: 'replace', in: 'departments', id, version: found.version, fields } as const
  await store.apply({ name: 'close-department', changes: [change], reply, ...(key !== undefined && { key }) })
  return reply
}

async function greet({ principal, query, address, language, at, today, cookies }: Call): Promise<Answer> {
  const set = [{ name: 'seen', value: 'yes', maxAge: 60 }]
  return { body: { user: principal?.userId, query, address, language, at, today, cookies }, cookies: set }
}

async function fail(): Promise<Answer> {
  throw new Error(`somebody earns ${canary}`)
}

async function failWithoutWords(): Promise<Answer> {
  // A parameter that the sentence needs is missing.
  throw new ApiError(405, 'method-not-allowed', { secret: canary })
}

/** Something that is to be found nowhere but where it was put. */
export const canary = '87654.32'

function flat({ id, version, fields }: StoredRecord) {
  return { id, version, ...fields }
}

/** Ann may do everything. Ben sees what is below `b`, without when it ended. Cleo may do nothing. */
export const sampleGate: Gate = {
  principalOf: async ({ who }) =>
    who === undefined ? undefined : { ...{ userId: who, name: who, grants: [], sessionId: 's' }, ...languages[who] },
  scopeFor: async ({ userId }) => scopes[userId] ?? 'forbidden',
  scopeOfFields: async ({ userId }, _resource, fields, scope) =>
    userId === 'ben' && fields.includes('ended') ? 'forbidden' : scope,
  maskFor:
    async ({ userId }) =>
    (shown) => {
      const { ended, ...others } = shown.fields
      return userId === 'ben' ? others : shown.fields
    },
}

const languages: Readonly<Record<string, { language: 'en' }>> = { cleo: { language: 'en' } }

const scopes: Readonly<Record<string, 'everything' | { field: string; is: string }>> = {
  ann: 'everything',
  ben: { field: 'parent', is: 'b' },
}

export const [ann, ben, cleo] = ['who=ann', 'who=ben', 'who=cleo']

/** The application, with three departments. */
export async function sampleApp(options: ApiAppOptions = {}): Promise<ApiApp> {
  const app = await apiApp({
    ...{ routes: sampleRoutes, gate: sampleGate, collections: sampleCollections },
    ...options,
  })
  const fields = [
    ['a', { name: '销售部' }],
    ['b', { name: '市场部', ended: '2026-12-31' }],
    ['c', { name: '品牌组', parent: 'b', ended: '2026-06-30' }],
  ] as const
  for (const [id, each] of fields) {
    await app.deps.store.apply({ name: 'begin', changes: [{ do: 'create', in: 'departments', id, fields: each }] })
  }
  return app
}
