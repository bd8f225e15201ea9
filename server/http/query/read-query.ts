import { ApiError } from '../api-error.ts'

/** Longest value of a parameter of the query, in characters. */
const valueLimit = 20_000

/**
 * The parameters of an address's query (`?a=1&b=2`), which have to be among those allowed, each once. Throws an `ApiError` (400) that
 * names the one that is not.
 */
export function readQuery(url: string, allowed: ReadonlySet<string>): Readonly<Record<string, string>> {
  const start = url.indexOf('?')
  if (start < 0) return {}
  const found: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    if (!allowed.has(name)) throw unknown(name, allowed)
    if (Object.hasOwn(found, name)) throw new ApiError(400, 'query-twice', { name })
    if (value.length > valueLimit || !isPlainText(value))
      throw new ApiError(400, 'query-malformed', { name, form: '…' })
    found[name] = value
  }
  return found
}

/** Whether a text has neither NUL nor something that was no UTF-8, which no store could keep. */
export function isPlainText(text: string): boolean {
  return !text.includes('\0') && !text.includes('\u{FFFD}') && text.isWellFormed()
}

function unknown(name: string, allowed: ReadonlySet<string>): ApiError {
  return new ApiError(400, 'query-unknown', { name: name.slice(0, 60), allowed: [...allowed].join(', ') })
}
