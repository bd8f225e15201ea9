import { ApiError } from './api-error.ts'

const oneVersion = /^"([1-9]\d{0,14})"$/

/** The version of `If-Match: "3"`. Throws an `ApiError`: 428 without the header, 400 where it is something else than one version. */
export function readVersion(header: string | undefined): number {
  if (header === undefined) throw new ApiError(428, 'version-missing')
  const [, digits] = oneVersion.exec(header) ?? []
  if (digits === undefined) throw new ApiError(400, 'version-malformed')
  return Number(digits)
}
