import type { Request, Response } from 'express'
import { invariant } from '../../../engine/index.ts'
import { ApiError } from '../api-error.ts'
import type { Route } from '../route.ts'
import { expectBytes } from './expect-type.ts'
import { bytesReader } from './read-bytes.ts'

export type ReadUpload = (request: Request, response: Response) => Promise<Uint8Array<ArrayBuffer> | undefined>

/**
 * A reader of the files that a route takes; undefined where it takes none. The reader throws an `ApiError` where none came and the route
 * cannot do without, where it is larger than the route takes, or where it was sent as something else.
 */
export function uploadReader({ path, upload, body }: Route): ReadUpload | undefined {
  if (upload === undefined) return undefined
  invariant(body === undefined, `${path}: takes a body or a file, not both`)
  const readBytes = bytesReader(upload.limit, expectBytes)
  return async (request, response) => {
    const bytes = await readBytes(request, response)
    if (bytes === undefined && upload.isOptional !== true) throw new ApiError(400, 'upload-missing')
    return bytes && byThemselves(bytes)
  }
}

/** Bytes in a buffer of their own, that can be handed to a thread: Node keeps small ones together in one. */
function byThemselves(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes
  const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
  return isAlone ? new Uint8Array(buffer) : new Uint8Array(bytes)
}
