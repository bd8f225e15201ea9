import type { Request, Response } from 'express'
import type { JsonObject } from '../../store/json.ts'
import { ApiError } from '../api-error.ts'
import type { Route } from '../route.ts'
import { bodyChecker } from './body-checker.ts'
import { parseBody } from './parse-body.ts'
import { expectJson } from './expect-type.ts'
import { bytesReader, hasBody } from './read-bytes.ts'
import { takeIdentity } from './take-identity.ts'

/** Largest body in bytes, where a route does not say otherwise. */
export const bodyLimit = 100_000

/** What of a call the body has to agree with. */
export interface Identity {
  readonly id: string | undefined
  readonly version: number
}

export type ReadBody = (request: Request, response: Response, identity: Identity) => Promise<JsonObject>

/** A reader of the bodies of one route; where the route has no schema for one, a reader that refuses any. */
export function bodyReader({ method, body: schema, bodyLimit: limit = bodyLimit }: Route): ReadBody {
  if (schema === undefined) return refuseBody
  const readBytes = bytesReader(limit, expectJson)
  const check = bodyChecker(schema)
  return async (request, response, { id, version }) => {
    const bytes = await readBytes(request, response)
    if (bytes === undefined) throw new ApiError(400, 'body-missing')
    const sent = parseBody(bytes)
    const body = method === 'put' ? takeIdentity(sent, id, version) : sent
    check(body)
    return body
  }
}

async function refuseBody(request: Request): Promise<JsonObject> {
  if (hasBody(request)) throw new ApiError(400, 'body-not-wanted')
  return {}
}
