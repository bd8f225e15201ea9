import type { Action, Resource } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call, ListFields, Route } from '../http/route.ts'
import type { Language } from '../messages/language.ts'
import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import type { Doing } from '../uses/doing.ts'
import { createRecord } from '../uses/records/create-record.ts'
import { listRecords } from '../uses/records/list-records.ts'
import { readRecord } from '../uses/records/read-record.ts'
import { flat, type RecordKind } from '../uses/records/record-kind.ts'
import { removeRecord } from '../uses/records/remove-record.ts'
import { replaceRecord } from '../uses/records/replace-record.ts'
import { doingOf } from './doing-of.ts'

/** What there is to say of a resource whose records are plain. */
export interface PlainResource {
  readonly resource: Resource
  readonly kind: RecordKind
  /** File of `schemas/api` that bodies satisfy. */
  readonly schema: string
  /** One of them and several, in the sentences of the API's description: `a department`, `departments`. */
  readonly one: string
  readonly many: string
  readonly list: ListFields
  readonly bodyLimit?: number
}

/** The five routes of a plain resource: list, read, create, replace, remove. */
export function resourceRoutes(plain: PlainResource): readonly Route[] {
  const { resource, kind, schema, one, bodyLimit } = plain
  const place = `/${resource}/:id`
  const body = { body: schema, answer: schema, ...(bodyLimit !== undefined && { bodyLimit }) }
  const doing = (action: Action, call: Call, deps: Deps) => doingOf(call, { resource, action }, deps)
  return [
    listRoute(plain),
    readRoute(plain),
    {
      ...{ method: 'post', path: `/${resource}`, ...body, access: { resource, action: 'create' } },
      summary: `Makes ${one}.`,
      run: async (call, deps) => answerOf(await createRecord(kind, call.body, await doing('create', call, deps)), 201),
    },
    {
      ...{ method: 'put', path: place, ...body, access: { resource, action: 'update' }, needsVersion: true },
      summary: `Puts other fields in the place of those of ${one}.`,
      run: async (call, deps) => {
        const { params, version, body: sent } = call
        const wanted = { id: params.id ?? '', version, body: sent }
        return answerOf(await replaceRecord(kind, wanted, await doing('update', call, deps)))
      },
    },
    {
      ...{ method: 'delete', path: place, answer: schema, access: { resource, action: 'delete' }, needsVersion: true },
      summary: `Removes ${one}, if nothing needs it, and answers what it was.`,
      run: async (call, deps) => {
        const wanted = { id: call.params.id ?? '', version: call.version }
        return { body: flat(await removeRecord(kind, wanted, await doing('delete', call, deps))) }
      },
    },
  ]
}

export type Readable = Pick<PlainResource, 'resource' | 'kind' | 'schema' | 'one' | 'many' | 'list'>
/** How records look, where they are not shown as they are kept. */
type View = (
  records: readonly StoredRecord[],
  doing: Doing,
  language: Language,
) => Promise<readonly JsonObject[]> | readonly JsonObject[]

const asKept: View = (records) => records.map(flat)

/** The route that lists a resource. */
export function listRoute({ resource, kind, schema, many, list }: Readable, view: View = asKept): Route {
  return {
    ...{ method: 'get', path: `/${resource}`, list, answer: schema, access: { resource, action: 'read' } },
    summary: `Lists ${many}.`,
    run: async (call, deps) => {
      const query = call.list ?? { range: { from: 0, to: 0 } }
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const { records, total } = await listRecords(kind, query, doing)
      const { from } = query.range
      return { body: await view(records, doing, call.language), range: { from, to: from + records.length - 1, total } }
    },
  }
}

/** The route that reads one of a resource. */
export function readRoute({ resource, kind, schema, one }: Readable, view: View = asKept): Route {
  return {
    ...{ method: 'get', path: `/${resource}/:id`, answer: schema, access: { resource, action: 'read' } },
    summary: `Shows ${one}.`,
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const record = await readRecord(kind, call.params.id ?? '', doing)
      const [body = {}] = await view([record], doing, call.language)
      return { body, version: record.version }
    },
  }
}

function answerOf(record: StoredRecord, status = 200): Answer {
  return { status, body: flat(record), version: record.version }
}
