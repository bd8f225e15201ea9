import { HttpError } from 'react-admin'
import { noteReached } from './connection.ts'
import { throughSignIn } from './sign-in-gate.ts'

export interface FileSending {
  readonly method?: 'GET' | 'POST'
  readonly file?: Blob | undefined
  readonly signal?: AbortSignal | undefined
  /** Of a key by which the server knows a call that is sent again. */
  readonly key?: string
  /** Called with the share of the file that has been sent, from 0 to 1. */
  onProgress?(share: number): void
}

/**
 * Sends a file as the body of a POST, and gives what was answered as JSON. Throws as `callApi` does, and an `AbortError` where the signal
 * ends it.
 */
export async function sendFile(path: string, sending: FileSending = {}): Promise<unknown> {
  return throughSignIn(async () => {
    const { body } = await post(path, sending)
    const text = await body.text()
    return text === '' ? undefined : JSON.parse(text)
  })
}

/** Sends a file, or asks for one, and gives the file that was answered, with its name. */
export async function sendForFile(path: string, sending: FileSending): Promise<{ file: Blob; name: string }> {
  return throughSignIn(async () => {
    const { body, disposition } = await post(path, sending)
    return { file: body, name: nameIn(disposition) }
  })
}

interface Answer {
  readonly body: Blob
  readonly disposition: string
}

async function post(path: string, sending: FileSending): Promise<Answer> {
  const { status, body, disposition } = await exchange(path, sending)
  if (status < 400) return { body, disposition }
  const json: unknown = JSON.parse(await body.text())
  const { message }: { message?: unknown } = Object(json)
  throw new HttpError(typeof message === 'string' ? message : '', status, json)
}

/** Not by `fetch`, which does not tell how much of a file is sent. */
function exchange(path: string, sending: FileSending): Promise<Answer & { readonly status: number }> {
  const { method = 'POST', file, signal, key, onProgress } = sending
  const { promise, resolve, reject } = Promise.withResolvers<Answer & { readonly status: number }>()
  const request = new XMLHttpRequest()
  request.open(method, `/api${path}`)
  request.responseType = 'blob'
  request.setRequestHeader('Accept-Language', document.documentElement.lang)
  if (file !== undefined) request.setRequestHeader('Content-Type', 'application/octet-stream')
  if (key !== undefined) request.setRequestHeader('Idempotency-Key', key)
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total === 0 ? 1 : loaded / total))
  request.addEventListener('load', () => {
    noteReached(true)
    const { status, response } = request
    resolve({ status, body: response, disposition: request.getResponseHeader('Content-Disposition') ?? '' })
  })
  request.addEventListener('error', () => {
    noteReached(false)
    reject(new HttpError('console.unreachable', 0, {}))
  })
  request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
  signal?.addEventListener('abort', () => request.abort())
  if (signal?.aborted === true) reject(new DOMException('cancelled', 'AbortError'))
  else request.send(file ?? null)
  return promise
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined ? (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file') : decodeURIComponent(encoded)
}
