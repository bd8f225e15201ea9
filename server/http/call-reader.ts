import type { Request, Response } from 'express'
import { invariant } from '../../engine/index.ts'
import type { Deps } from '../deps.ts'
import type { Admitted } from './admit-call.ts'
import { bodyReader } from './body/body-reader.ts'
import { uploadReader } from './body/upload-reader.ts'
import { noteOf } from './call-note.ts'
import { dayOf } from './day-of.ts'
import { listParameters, readListQuery } from './query/read-list-query.ts'
import { readQuery } from './query/read-query.ts'
import { readKey } from './read-key.ts'
import { readParameters } from './read-parameters.ts'
import { readVersion } from './read-version.ts'
import type { Call, Route } from './route.ts'

/** A call as it stands in its headers and body, before anybody said who makes it. */
export type ReadCall = (
  request: Request,
  response: Response,
  cookies: Readonly<Record<string, string>>,
  admitted: Admitted,
) => Promise<Call>

/**
 * A reader of the calls of one route: all that can be made ready for it is made here, once. The reader checks everything that can be
 * checked without knowing what the route does, and throws an `ApiError` for what is wrong.
 */
export function callReader(route: Route, { settings, now }: Pick<Deps, 'settings' | 'now'>): ReadCall {
  invariant(route.takesKey !== true || route.access !== 'anyone', `${route.path}: a key has to be somebody's`)
  const names = new Set([...(route.list === undefined ? [] : listParameters), ...(route.query ?? [])])
  const readUpload = uploadReader(route)
  const readBody = bodyReader(route)
  const toDay = dayOf(settings.timeZone)
  return async (request, response, cookies, { principal, scope }) => {
    const params = readParameters(request.params)
    const query = readQuery(request.url, names)
    const list = route.list === undefined ? undefined : readListQuery(query, route.list)
    const version = route.needsVersion === true ? readVersion(request.headers['if-match']) : 0
    const key = route.takesKey === true ? readKey(headerOf(request, 'idempotency-key')) : undefined
    const file = await readUpload?.(request, response)
    const body = file === undefined ? await readBody(request, response, { id: params.id, version }) : {}
    const { address, language } = noteOf(response)
    const at = now()
    return {
      ...{ params, query, body, version, scope, cookies, at, today: toDay(at) },
      ...{ address, language },
      ...(list !== undefined && { list }),
      ...(principal !== undefined && { principal }),
      ...(file !== undefined && { file }),
      ...(key !== undefined && principal !== undefined && { key: keyFor(principal.userId, route, key) }),
    }
  }
}

function headerOf({ headers }: Request, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

function keyFor(user: string, { method, path }: Route, key: string): string {
  return `call ${user} ${method} ${path} ${key}`
}
