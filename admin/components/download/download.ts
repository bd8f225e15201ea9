import { HttpError } from 'react-admin'

/** Asks the API for a file and has the browser save it under the name that the server gives. Throws an `HttpError` with the server's sentence. */
export async function download(path: string): Promise<void> {
  const headers = { 'Accept-Language': document.documentElement.lang }
  const response = await fetch(`/api${path}`, { headers, credentials: 'same-origin', cache: 'no-store' })
  if (!response.ok) {
    const { message }: { message?: unknown } = Object(await response.json().catch(() => undefined))
    throw new HttpError(typeof message === 'string' ? message : response.statusText, response.status, {})
  }
  save(await response.blob(), nameIn(response.headers.get('Content-Disposition') ?? ''))
}

/** The name in a header: `filename*=UTF-8''…` before `filename="…"`. */
export function nameIn(disposition: string): string {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return coded === undefined ? (/filename="([^"]*)"/i.exec(disposition)?.[1] ?? '') : decodeURIComponent(coded)
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
