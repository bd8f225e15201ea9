import { request } from 'node:http'

export interface Sending {
  /** The cookies of whoever calls; nobody is signed in without. */
  readonly as?: string
  /** Sent as JSON; bytes and texts are sent as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
  /** The body, where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly json: any
}

/** Sends a call as a page of the origin would, with its address as it is written: `..` and `%00` arrive. */
export function callApi(origin: string, method: string, url: string, sending: Sending = {}): Promise<Answered> {
  const { as, body, headers = {} } = sending
  const content = body === undefined ? undefined : contentOf(body)
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ hostname, port, method, path: url, agent: false },
        headers: {
          origin,
          ...(as !== undefined && { cookie: as }),
          ...(content !== undefined && {
            'content-type': 'application/json',
            'content-length': String(content.length),
          }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parsed(text) })
        })
      },
    )
    sent.on('error', reject)
    sent.end(content)
  })
}

function contentOf(body: unknown): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body)
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
