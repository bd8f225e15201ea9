import type { Route } from '../http/route.ts'
import { createScheme } from '../uses/schemes/create-scheme.ts'
import { saveDraft } from '../uses/schemes/save-draft.ts'
import { schemeKind } from '../uses/schemes/scheme-kind.ts'
import { schemeRecord } from '../uses/schemes/scheme-record.ts'
import { removeRecord } from '../uses/records/remove-record.ts'
import { doingOf } from './doing-of.ts'
import { listRoute, type Readable, readRoute } from './resource-routes.ts'
import { schemeSummary, schemeView } from './scheme-view.ts'

const resource = 'schemes'
const readable: Readable = {
  resource,
  kind: schemeKind,
  schema: 'scheme',
  one: 'a scheme: its working draft, and how far it has come',
  many: 'schemes, without their documents',
  list: {
    sort: ['name', 'department', 'state', 'basedOn'],
    filter: ['name', 'department', 'state', 'authors', 'hash', 'basedOn'],
    search: ['name', 'id'],
  },
}

/** Four times the largest scheme of the library with its cases. Reading, comparing and keeping as much takes about 100 ms of computing. */
const bodyLimit = 1_000_000

/** Working drafts of schemes. */
export const schemeRoutes: readonly Route[] = [
  listRoute(readable, (records) => records.map(schemeSummary)),
  readRoute(readable, (records, _, language) => records.map((record) => schemeView(schemeRecord(record), language))),
  {
    ...{ method: 'post', path: '/schemes', body: 'new-scheme', answer: 'scheme', bodyLimit },
    access: { resource, action: 'create' },
    summary: 'Makes a scheme of a document, or of a template that comes with the product.',
    run: async (call, deps) => {
      const record = await createScheme(call.body, await doingOf(call, { resource, action: 'create' }, deps))
      return { status: 201, body: schemeView(record, call.language), version: record.version }
    },
  },
  {
    ...{ method: 'put', path: '/schemes/:id', body: 'scheme', answer: 'scheme', bodyLimit, needsVersion: true },
    access: { resource, action: 'update' },
    summary:
      'Saves a draft and checks it; what is wrong with it is in the answer. A changed draft has to be approved anew.',
    run: async (call, deps) => {
      const sent = { id: call.params.id ?? '', version: call.version, body: call.body }
      const record = await saveDraft(sent, await doingOf(call, { resource, action: 'update' }, deps))
      return { body: schemeView(record, call.language), version: record.version }
    },
  },
  {
    ...{ method: 'delete', path: '/schemes/:id', answer: 'scheme', needsVersion: true },
    access: { resource, action: 'delete' },
    summary: 'Removes a scheme that was never published, and answers what it was.',
    run: async (call, deps) => {
      const wanted = { id: call.params.id ?? '', version: call.version }
      const record = await removeRecord(schemeKind, wanted, await doingOf(call, { resource, action: 'delete' }, deps))
      return { body: schemeView(schemeRecord(record), call.language) }
    },
  },
]
