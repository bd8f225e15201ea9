import simpleRest from 'ra-data-simple-rest'
import { type DataProvider, type DeleteParams, HttpError, type RaRecord, type UpdateParams } from 'react-admin'
import { callApi } from './call-api.ts'
import { flatFilter } from './flat-filter.ts'
import { throughSignIn } from './sign-in-gate.ts'

type Client = NonNullable<Parameters<typeof simpleRest>[1]>

/** The client of `ra-data-simple-rest`, over our own calls. */
const client: Client = async (url, { method, body, signal } = {}) => {
  const sending = {
    ...(isMethod(method) && { method }),
    ...(typeof body === 'string' && { body: JSON.parse(body) }),
    signal: signal ?? undefined,
  }
  const { status, headers, json } = await throughSignIn(() => callApi(url, sending))
  return { status, headers, body: '', json }
}

const plain = simpleRest('', client)

/**
 * react-admin's calls in the dialect of `ra-data-simple-rest`. Changes name the version that they were made of, so that the server refuses them
 * where somebody else was quicker.
 */
export const dataProvider: DataProvider = {
  ...plain,
  getList: (resource, params) => plain.getList(resource, { ...params, filter: flatFilter({ ...params.filter }) }),
  update: async <R extends RaRecord>(resource: string, { id, data, previousData }: UpdateParams<R>) => {
    const sending = { method: 'PUT', body: data, version: versionOf(previousData ?? data) } as const
    const send = () => throughSignIn(() => callApi(addressOf(resource, id), sending))
    return { data: recordOf<R>((await send().catch(plainConflict)).json) }
  },
  delete: async <R extends RaRecord>(resource: string, { id, previousData }: DeleteParams<R>) => {
    const sending = { method: 'DELETE', version: versionOf(previousData) } as const
    return { data: recordOf<R>((await throughSignIn(() => callApi(addressOf(resource, id), sending))).json) }
  },
  // Each by itself: the server has no change of many, and a list knows no versions.
  updateMany: async () => {
    throw new Error('records are changed one by one')
  },
  deleteMany: async () => {
    throw new Error('records are removed one by one')
  },
}

export function addressOf(resource: string, id: RaRecord['id']): string {
  return `/${resource}/${encodeURIComponent(id)}`
}

function versionOf(record: unknown): number {
  const { version }: { version?: unknown } = Object(record)
  return typeof version === 'number' ? version : 0
}

/** A change of what somebody else has changed meanwhile is no mistake at a field: the form that made it asks what to do. */
function plainConflict(error: unknown): never {
  if (error instanceof HttpError && error.status === 412) throw new HttpError(error.message, 412, {})
  throw error
}

/** The server answers changes with the record as it stands. */
function recordOf<R extends RaRecord>(json: unknown): R {
  return json as R
}

function isMethod(method: unknown): method is 'GET' | 'POST' | 'PUT' | 'DELETE' {
  return method === 'GET' || method === 'POST' || method === 'PUT' || method === 'DELETE'
}
