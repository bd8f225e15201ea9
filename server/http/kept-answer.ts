import { createHash } from 'node:crypto'
import { invariant } from '../../engine/index.ts'
import { auditLog } from '../audit/audit-log.ts'
import { canonicalText } from '../store/canonical.ts'
import { isJsonObject, type JsonValue } from '../store/json.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { ApiError } from './api-error.ts'
import type { KeyedCall } from './keyed-store.ts'
import type { Answer, Call } from './route.ts'

/** What a key is bound to. */
export function hashOfCall(address: string, { body, file }: Pick<Call, 'body' | 'file'>): string {
  const hash = createHash('sha256').update(canonicalText([address, body]))
  return (file === undefined ? hash : hash.update(file)).digest('hex')
}

/** The answer kept with a key, or an `ApiError` (422) where the key was used for another address or body. */
export function keptAnswer(kept: JsonValue | undefined, { hash }: KeyedCall): Answer {
  invariant(isJsonObject(kept) && isJsonObject(kept.answer), 'a key was kept without its answer')
  if (kept.hash !== hash) throw new ApiError(422, 'key-used-otherwise')
  const { status, body, version } = kept.answer
  return {
    ...(typeof status === 'number' && { status }),
    ...(body !== undefined && { body }),
    ...(typeof version === 'number' && { version }),
  }
}

/**
 * What the store keeps with a key, or undefined where it does not know it. It is asked by a command that cannot succeed: a known key is
 * answered before anything is checked, and an unknown one leaves nothing.
 */
export async function recall(store: Store, key: string): Promise<JsonValue | undefined> {
  try {
    const never = { do: 'expect', in: auditLog.name, id: 'none', version: 0 } as const
    return (await store.apply({ name: 'recall-answer', key, changes: [never] })).reply
  } catch (error) {
    if (error instanceof StoreError) return undefined
    throw error
  }
}
