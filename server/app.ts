import express, { type Express } from 'express'
import type { Deps } from './deps.ts'
import { errorAnswerer, lastResort } from './http/answer-error.ts'
import { ApiError } from './http/api-error.ts'
import { drainBody } from './http/drain-body.ts'
import { accessGate, type Gate } from './http/gate.ts'
import { mountRoutes } from './http/mount-routes.ts'
import { noteCalls } from './http/note-calls.ts'
import { refuseCrossSite } from './http/refuse-cross-site.ts'
import { refuseDots } from './http/refuse-dots.ts'
import { refuseWhenClosing } from './http/refuse-when-closing.ts'
import type { Route } from './http/route.ts'
import { securityHeaders } from './http/security-headers.ts'
import { consoleFiles } from './pages/console-files.ts'
import { allRoutes } from './routes/all-routes.ts'

/**
 * The application: the routes below `/api`, and what all of their calls go through; beside them the console that was built into
 * `consoleFolder`, where one is given. It never listens.
 */
export function createApp(
  deps: Deps,
  routes: readonly Route[] = allRoutes,
  gate: Gate = accessGate,
  consoleFolder?: string,
): Express {
  const { origin, trustedHops } = deps.settings
  const app = express()
  app.disable('etag')
  app.disable('x-powered-by')
  app.set('trust proxy', trustedHops)
  app.set('query parser', false)
  app.use(noteCalls(deps), securityHeaders(origin), refuseDots)
  app.use(refuseWhenClosing(deps), refuseCrossSite(origin))
  app.use('/api', mountRoutes(routes, deps, gate))
  if (consoleFolder !== undefined) app.use(consoleFiles(consoleFolder))
  app.use(() => {
    throw new ApiError(404, 'address-unknown')
  })
  app.use(drainBody, errorAnswerer(deps), lastResort(deps))
  return app
}
