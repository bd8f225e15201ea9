import { type RequestHandler, Router } from 'express'
import type { Deps } from '../deps.ts'
import { ApiError } from './api-error.ts'
import { callHandler } from './call-handler.ts'
import type { Gate } from './gate.ts'
import type { Route } from './route.ts'

/**
 * The routes as a router of Express. Everything that can be made ready for their calls is made here: a route whose schema is missing or
 * broken stops the start. A path that does not take a method says which it takes.
 */
export function mountRoutes(routes: readonly Route[], deps: Deps, gate: Gate): Router {
  const router = Router()
  for (const [first, under] of byFirstWord(routes)) router.use(`/${first}`, mountUnder(first, under, deps, gate))
  return router
}

/** Routes by the first word of their paths, so that a call is held against the few of its own resource only. */
function byFirstWord(routes: readonly Route[]): ReadonlyMap<string, readonly Route[]> {
  return Map.groupBy(routes, ({ path }) => path.split('/')[1] ?? '')
}

function mountUnder(first: string, routes: readonly Route[], deps: Deps, gate: Gate): Router {
  const router = Router()
  for (const [path, alike] of Map.groupBy(routes, (route) => route.path)) {
    const below = router.route(path.slice(`/${first}`.length) || '/')
    for (const route of alike) below[route.method](callHandler(route, deps, gate))
    below.all(refuseMethod(alike))
  }
  return router
}

function refuseMethod(alike: readonly Route[]): RequestHandler {
  const methods = new Set(alike.map(({ method }) => method.toUpperCase()))
  const allowed = [...methods].join(', ')
  return ({ method }, response) => {
    response.setHeader('Allow', allowed)
    throw new ApiError(405, 'method-not-allowed', { method, allowed })
  }
}
