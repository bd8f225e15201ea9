import type { RequestHandler } from 'express'
import { ApiError } from './api-error.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a call that changes something through only if it comes from a page of this origin: as browsers say in `Sec-Fetch-Site`, or, where
 * that is missing, by an `Origin` that is ours. Programs send that `Origin` themselves; what has neither is refused like what comes from
 * elsewhere (403).
 */
export function refuseCrossSite(origin: string): RequestHandler {
  return ({ method, headers }, _response, next) => {
    if (reading.has(method)) return next()
    const site = headers['sec-fetch-site']
    const isOurs = site === undefined ? headers.origin === origin : site === 'same-origin'
    if (!isOurs) throw new ApiError(403, 'cross-site')
    next()
  }
}
