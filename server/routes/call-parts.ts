import { invariant } from '../../engine/index.ts'
import type { Principal } from '../access/principal.ts'
import type { Call } from '../http/route.ts'
import type { JsonObject } from '../store/json.ts'

/** Who makes a call to a route that asks for somebody. */
export function principalIn({ principal }: Call): Principal {
  invariant(principal !== undefined, 'a route for whoever is signed in was called by nobody')
  return principal
}

/** A text of a body whose form was checked. */
export function textIn(body: JsonObject, field: string): string {
  const value = body[field]
  invariant(typeof value === 'string', `the body has no text "${field}"`)
  return value
}

/** A text of a body that may be absent. */
export function optionalTextIn(body: JsonObject, field: string): string | undefined {
  const value = body[field]
  return typeof value === 'string' ? value : undefined
}
