import { actorOf } from '../access/actor-of.ts'
import type { Action } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import type { Call, Route } from '../http/route.ts'
import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import type { Administering } from '../uses/accounts/administering.ts'
import { changeUser } from '../uses/accounts/change-user.ts'
import { createUser } from '../uses/accounts/create-user.ts'
import { inviteUser } from '../uses/accounts/invite-user.ts'
import { NotFound } from '../uses/refusals.ts'
import { flat } from '../uses/records/record-kind.ts'
import { principalIn } from './call-parts.ts'

/** Accounts, looked after by administrators. They are disabled and never removed, so that the audit log keeps its names. */
export const userRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/users', answer: 'user' },
    access: { resource: 'users', action: 'read' },
    summary: 'Lists accounts.',
    list: {
      sort: ['login', 'name', 'employeeId', 'isDisabled'],
      filter: ['login', 'name', 'employeeId', 'isDisabled', 'roles'],
      search: ['login', 'name'],
    },
    run: async ({ list, scope }, { store }) => {
      const { records, total } = await store.list('users', { ...list, scope })
      const range = list?.range ?? { from: 0, to: 0 }
      return {
        body: await userViews(records, store),
        range: { from: range.from, to: range.from + records.length - 1, total },
      }
    },
  },
  {
    ...{ method: 'get', path: '/users/:id', answer: 'user' },
    access: { resource: 'users', action: 'read' },
    summary: 'Shows an account.',
    run: async ({ params: { id = '' }, scope }, { store }) => {
      const record = await store.get('users', id, scope)
      if (record === undefined) throw new NotFound()
      const [body = {}] = await userViews([record], store)
      return { body, version: record.version }
    },
  },
  {
    ...{ method: 'post', path: '/users', body: 'user', answer: 'user' },
    access: { resource: 'users', action: 'create' },
    summary: 'Makes an account; the answer has, once, the link by which its user sets a password.',
    run: async (call, deps) => {
      const { record, link } = await createUser(call.body, administering(call, 'create', deps))
      return { status: 201, body: { ...flat(record), link: { ...link } }, version: record.version }
    },
  },
  {
    ...{ method: 'put', path: '/users/:id', body: 'user', answer: 'user', needsVersion: true },
    access: { resource: 'users', action: 'update' },
    summary: 'Changes an account, its roles and whether it is disabled, which signs its user out at once.',
    run: async (call, deps) => {
      const { params, version, body } = call
      const wanted = { id: params.id ?? '', version, body }
      const record = await changeUser(wanted, administering(call, 'update', deps))
      return { body: flat(record), version: record.version }
    },
  },
  {
    ...{ method: 'post', path: '/users/:id/link', answer: 'link' },
    access: { resource: 'users', action: 'update' },
    summary: 'Makes a new link by which the user sets a password; links given before work no more.',
    run: async (call, deps) => {
      const { url, hours } = await inviteUser(call.params.id ?? '', administering(call, 'update', deps))
      return { status: 201, body: { url, hours } }
    },
  },
]

/** Accounts, and whether there is anything yet with which their users can sign in. */
async function userViews(records: readonly StoredRecord[], store: Deps['store']): Promise<readonly JsonObject[]> {
  const filter = { field: 'id', in: records.map(({ id }) => id) }
  const known = await store.list('credentials', { scope: 'everything', filter })
  const ids = new Set(known.records.map(({ id }) => id))
  return records.map((record) => ({ ...flat(record), canSignIn: ids.has(record.id) }))
}

function administering(call: Call, action: Action, deps: Deps): Administering {
  const principal = principalIn(call)
  const { at, address } = call
  return { deps, at, address, who: actorOf(principal, 'users', action), userId: principal.userId }
}
