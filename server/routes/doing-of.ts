import { actorOf } from '../access/actor-of.ts'
import { maskFor } from '../access/mask-fields.ts'
import { payFields } from '../access/pay-fields.ts'
import type { Action, Resource } from '../access/policy.ts'
import { scopeFor } from '../access/scope-for.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call } from '../http/route.ts'
import type { StoredRecord } from '../store/store.ts'
import type { Doing } from '../uses/doing.ts'
import { principalIn } from './call-parts.ts'

/** A route's resource and action, and what it answers with where it carries a key. */
export interface Wanted {
  readonly resource: Resource
  readonly action: Action
  readonly answerOf?: (record: StoredRecord) => Answer
}

/** What the uses get of a call. */
export async function doingOf(call: Call, { resource, action, answerOf }: Wanted, deps: Deps): Promise<Doing> {
  const principal = principalIn(call)
  const { at, today, address, scope, key } = call
  const { userId, employeeId } = principal
  const hasHidden = payFields[resource] !== undefined
  return {
    ...{
      store: deps.store,
      checkDraft: deps.checkDraft,
      threads: deps.threads,
      who: actorOf(principal, resource, action),
      userId,
      employeeId,
    },
    ...{ scope, at, today, address, mask: await maskFor(principal, resource, deps) },
    seesPay: !hasHidden || (await scopeFor(principal, resource, 'read-pay', deps)) !== 'forbidden',
    ...(key !== undefined && answerOf && { keyed: { key, replyOf: (record) => replyOf(answerOf(record)) } }),
  }
}

function replyOf({ status, body, version }: Answer) {
  return {
    ...(status !== undefined && { status }),
    ...(body !== undefined && { body }),
    ...(version !== undefined && { version }),
  }
}
