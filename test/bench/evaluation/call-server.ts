import type { Served } from './served.ts'

type Caller = keyof Served['cookies']

export interface Sent {
  readonly as?: Caller
  readonly body?: unknown
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly version?: number
}

/** A call below `/api`, its answer as JSON. Fails where it is refused. */
export async function called<Answer>(server: Served, method: string, url: string, sent: Sent = {}): Promise<Answer> {
  const response = await answered(server, method, url, sent)
  return JSON.parse(await response.text())
}

/** A call below `/api`, not yet read. Fails where it is refused. */
export async function answered(
  { origin, cookies }: Served,
  method: string,
  url: string,
  { as = 'hr', body, bytes, version }: Sent = {},
): Promise<Response> {
  const type = bytes === undefined ? 'application/json' : 'application/octet-stream'
  const response = await fetch(`${origin}/api${url}`, {
    method,
    headers: {
      ...{ cookie: cookies[as], origin },
      ...((body !== undefined || bytes !== undefined) && { 'content-type': type }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    body: bytes ?? (body === undefined ? null : JSON.stringify(body)),
  })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return response
}

/** Begins a job and waits for its end, told by its events; fails where it does not come to a good one. */
export async function jobDone(server: Served, url: string, sent: Sent = {}): Promise<void> {
  const { id } = await called<{ id: string }>(server, 'POST', url, sent)
  const same = sent.as === undefined ? {} : { as: sent.as }
  const events = await answered(server, 'GET', `/jobs/${id}/events`, same)
  await events.text()
  const job = await called<{ state: string }>(server, 'GET', `/jobs/${id}`, same)
  if (job.state !== 'done') throw new Error(`${url}: ${JSON.stringify(job)}`)
}
