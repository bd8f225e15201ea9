import type { RequestHandler } from 'express'
import type { Deps } from '../deps.ts'
import { ApiError } from './api-error.ts'

/** Says that the process lives, as long as it does. */
const healthPath = '/api/health'

/** While the server is stopping, calls that came too late are sent away (503), and their connections with them. */
export function refuseWhenClosing({ isClosing }: Pick<Deps, 'isClosing'>): RequestHandler {
  return ({ path }, response, next) => {
    if (!isClosing() || path === healthPath) return next()
    response.setHeader('Connection', 'close')
    throw new ApiError(503, 'server-stopping')
  }
}
