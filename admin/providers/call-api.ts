import { HttpError } from 'react-admin'
import { noteReached } from './connection.ts'

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  /** Of the record that is changed: sent as `If-Match`. */
  readonly version?: number
  /** Sent as `Idempotency-Key`: the same key gets the same answer. */
  readonly key?: string
  readonly signal?: AbortSignal | undefined
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  /** What was answered; nothing where there is no body. */
  readonly json: unknown
}

/**
 * Calls the API: `callApi('/session')`. Throws react-admin's `HttpError` with the server's sentence and its body, whose `errors` forms show at
 * their fields; where no answer comes, its status is 0.
 */
export async function callApi(path: string, sending: Sending = {}): Promise<Answered> {
  const response = await send(`/api${path}`, requestOf(sending))
  const text = await response.text()
  const json: unknown = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) throw new HttpError(messageIn(json) ?? response.statusText, response.status, json)
  return { status: response.status, headers: response.headers, json }
}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, request)
    noteReached(true)
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    noteReached(false)
    throw new HttpError('console.unreachable', 0, {})
  }
}

function requestOf({ method = 'GET', body, version, key, signal }: Sending): RequestInit {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (key !== undefined) headers.set('Idempotency-Key', key)
  if (version !== undefined) headers.set('If-Match', `"${version}"`)
  return {
    ...{ method, headers, credentials: 'same-origin', cache: 'no-store' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
  }
}

function messageIn(json: unknown): string | undefined {
  const { message }: { message?: unknown } = Object(json)
  return typeof message === 'string' ? message : undefined
}
