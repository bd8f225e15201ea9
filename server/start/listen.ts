import type { Server } from 'node:http'
import { errorCode } from '../store/lowdb/error-code.ts'
import { StartError } from './start-error.ts'

/** Listens and gives the port that it is (another than asked for where that was 0). Errors: `StartError`. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ host, port }, resolve)
  try {
    await promise
  } catch (error) {
    throw refusalOf(errorCode(error), host, port)
  } finally {
    server.off('error', reject)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function refusalOf(reason: string, host: string, port: number): StartError {
  if (reason === 'EADDRINUSE') return StartError.of('port-taken', { host, port })
  if (reason === 'EACCES') return StartError.of('port-not-permitted', { port })
  if (reason === 'EADDRNOTAVAIL' || reason === 'ENOTFOUND') return StartError.of('host-not-here', { host })
  return StartError.of('listening-failed', { host, port, reason })
}
