import { ApiError } from './api-error.ts'

const id = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}\-_.:@]{1,64}$/u

/** The parameters of an address, each of which has to be an id: 1 to 64 letters of any script, digits or `- _ . : @`, else an `ApiError` (400). */
export function readParameters(params: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const parameter of Object.keys(params)) {
    const value = params[parameter]
    if (typeof value !== 'string' || !id.test(value)) throw new ApiError(400, 'id-not-allowed', { parameter })
    ids[parameter] = value
  }
  return ids
}
