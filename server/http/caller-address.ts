import { isIP } from 'node:net'
import type { Request } from 'express'

/**
 * Where a call came from: what the trusted proxies say, as Express reads `X-Forwarded-For` with the number of hops it was given, and the
 * other end of the connection where that is no address. `::ffff:10.0.0.1` is `10.0.0.1`.
 */
export function callerAddress({ ip = '', socket }: Pick<Request, 'ip' | 'socket'>): string {
  const address = isIP(ip) === 0 ? (socket.remoteAddress ?? 'unknown') : ip
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
}
