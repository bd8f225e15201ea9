import { ApiError } from '../api-error.ts'
import { mediaType } from './media-type.ts'

/** Throws an `ApiError` (415) for a Content-Type that is not JSON in UTF-8. */
export function expectJson(contentType: string): void {
  const { type, charset = 'utf-8' } = mediaType(contentType)
  if (type !== 'application/json') throw new ApiError(415, 'body-not-json', { found: type.slice(0, 60) })
  if (charset !== 'utf-8') throw new ApiError(415, 'body-charset', { found: charset.slice(0, 60) })
}

/** Throws an `ApiError` (415) for a Content-Type that is not bytes of any kind. What kind of file they are is found by looking at them. */
export function expectBytes(contentType: string): void {
  const { type } = mediaType(contentType)
  if (type !== 'application/octet-stream') throw new ApiError(415, 'upload-not-binary', { found: type.slice(0, 60) })
}
