import type { Server } from 'node:http'

/**
 * Makes a server that can be stopped without breaking off what it does. The function given back takes no new connections, finishes
 * the requests that came in, lets go of every connection as soon as it is idle, and after `graceMs` of those that are not; it resolves
 * when none is left.
 */
export function stoppable(server: Server): (graceMs: number) => Promise<void> {
  let isStopping = false
  server.prependListener('request', (_, response) => {
    // Clients then do not send another request on a connection that goes away.
    if (isStopping) response.setHeader('connection', 'close')
    response.once('close', () => {
      // The connection is idle only after this turn.
      if (isStopping) setImmediate(() => server.closeIdleConnections())
    })
  })
  return async (graceMs) => {
    isStopping = true
    const { promise, resolve } = Promise.withResolvers<void>()
    server.close(() => resolve())
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    await promise
    clearTimeout(timer)
  }
}
