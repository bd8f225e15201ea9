import express, { type Request, type Response } from 'express'
import { ApiError } from '../api-error.ts'

/** Reads the body of a call, unpacked; undefined where it has none. */
export type ReadBytes = (request: Request, response: Response) => Promise<Uint8Array | undefined>

/**
 * A reader of bodies of at most `limit` bytes, counted after they are unpacked: what would unpack to more is stopped at the limit. The
 * media type is checked first. The reader throws an `ApiError`: 413 beyond the limit, 415 for another packing, 400 for what does not arrive
 * whole.
 */
export function bytesReader(limit: number, expectType: (contentType: string) => void): ReadBytes {
  const read = express.raw({ type: () => true, limit })
  return async (request, response) => {
    if (!hasBody(request)) return undefined
    expectType(request.headers['content-type'] ?? '')
    await new Promise<void>((resolve, reject) => {
      read(request, response, (error: unknown) =>
        error === undefined ? resolve() : reject(refusal(error, request, limit)),
      )
    })
    return request.body instanceof Uint8Array && request.body.length > 0 ? request.body : undefined
  }
}

/** Whether anything follows the headers of a call. */
export function hasBody({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function refusal(error: unknown, { headers }: Request, limit: number): ApiError {
  const { type }: { type?: unknown } = Object(error)
  if (type === 'entity.too.large') return new ApiError(413, 'body-too-large', { limit })
  if (type !== 'encoding.unsupported') return new ApiError(400, 'body-unreadable')
  return new ApiError(415, 'body-encoding', { found: (headers['content-encoding'] ?? '').slice(0, 60) })
}
