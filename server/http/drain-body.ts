import { finished } from 'node:stream/promises'
import type { NextFunction, Request, Response } from 'express'
import { hasBody } from './body/read-bytes.ts'

/** More than this of a refused body is not waited for, and no longer than so many seconds: its sender then finds the connection closed. */
const mostBytes = 20_000_000
const longestSeconds = 5

/**
 * Lets what is left of a refused call's body come in, and throws it away, before the refusal is answered. Were the connection closed
 * while somebody is still sending, they would hear of a broken connection instead of what is wrong.
 */
export async function drainBody(
  error: unknown,
  request: Request,
  _response: Response,
  next: NextFunction,
): Promise<void> {
  if (hasBody(request) && !request.complete) await drained(request)
  next(error)
}

async function drained(request: Request): Promise<void> {
  const enough = new AbortController()
  const timer = setTimeout(() => enough.abort(), longestSeconds * 1000)
  let bytes = 0
  request.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length
    if (bytes > mostBytes) enough.abort()
  })
  try {
    request.resume()
    await finished(request, { writable: false, signal: enough.signal })
  } catch {
    // Too much, too slow, or gone away: the answer may not arrive.
  } finally {
    clearTimeout(timer)
  }
}
