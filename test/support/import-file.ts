import type { Answered } from './call-api.ts'
import type { ApiApp } from './api-app.ts'

/** What is sent with a file. */
export interface ImportSending {
  readonly as: string
  readonly file: Uint8Array | string
  readonly options?: object
  readonly name?: string
  readonly fingerprint?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a file to one of the addresses below `/imports`: `employees/check`, `facts`. */
export function sendFile(app: Pick<ApiApp, 'call'>, to: string, sending: ImportSending): Promise<Answered> {
  const { as, file, options, name = 'people.csv', fingerprint, headers = {} } = sending
  const query = new URLSearchParams({ file: name })
  if (options !== undefined) query.set('options', JSON.stringify(options))
  if (fingerprint !== undefined) query.set('fingerprint', fingerprint)
  const body = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return app.call('POST', `/imports/${to}?${query}`, {
    ...{ as, body, headers: { 'content-type': 'application/octet-stream', ...headers } },
  })
}

/** Checks a file and brings in what the check said. */
export async function importFile(app: Pick<ApiApp, 'call'>, to: string, sending: ImportSending): Promise<Answered> {
  const checked = await sendFile(app, `${to}/check`, sending)
  return sendFile(app, to, { ...sending, fingerprint: String(checked.json.fingerprint) })
}
