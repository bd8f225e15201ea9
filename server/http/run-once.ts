import type { Deps } from '../deps.ts'
import { hashOfCall, keptAnswer, recall } from './kept-answer.ts'
import { type KeyedCall, keyedStore, RepeatedCall } from './keyed-store.ts'
import type { Answer, Call, Route } from './route.ts'

/**
 * The answer of a route to a call. With a key it is the first answer to that key, where there was one: the store says so when it is sent
 * the command again, and where it never gets that far, because what was done cannot be done twice, it is asked. Throws an `ApiError` (422)
 * where the key was used for another address or body.
 */
export async function runOnce(route: Route, call: Call, address: string, deps: Deps): Promise<Answer> {
  if (call.key === undefined) return route.run(call, deps)
  const keyed: KeyedCall = { key: call.key, hash: hashOfCall(address, call) }
  try {
    return await route.run(call, { ...deps, store: keyedStore(deps.store, keyed) })
  } catch (error) {
    if (error instanceof RepeatedCall) return keptAnswer(error.kept, keyed)
    const kept = await recall(deps.store, keyed.key)
    if (kept === undefined) throw error
    return keptAnswer(kept, keyed)
  }
}
