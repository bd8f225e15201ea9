import { expect } from 'vitest'
import type { SchemeImportOptions } from '../../server/imports/schemes/import-options.ts'
import type { Answered } from './call-api.ts'
import type { Caller, CompanyApp } from './company-app.ts'

/** A file, or the id of a scheme of the server, to be imported. */
export interface SentImport {
  readonly by?: Caller
  /** Bytes and texts are sent as they are, everything else as JSON. */
  readonly file?: unknown
  readonly from?: string
  readonly options?: SchemeImportOptions
  readonly fingerprint?: string
}

const bytes = { 'content-type': 'application/octet-stream' }

/** Sends it to be checked (`/check`), or to be imported. */
export function sendImport(app: CompanyApp, way: '/check' | '', sent: SentImport): Promise<Answered> {
  const { by = 'hr', file, from, options, fingerprint } = sent
  const query = new URLSearchParams({
    ...(options && { options: JSON.stringify(options) }),
    ...(from !== undefined && { from }),
    ...(fingerprint !== undefined && { fingerprint }),
  })
  const body = file === undefined ? {} : { body: file, headers: bytes }
  return app.call('POST', `/imports/schemes${way}?${query}`, { as: app.as[by], ...body })
}

/** What the check of an import answers. */
export async function checkedImport(app: CompanyApp, sent: SentImport): Promise<Answered['json']> {
  const answered = await sendImport(app, '/check', sent)
  expect(answered.status, answered.text).toBe(200)
  return answered.json
}

/** Checks it and imports it. */
export async function bringIn(app: CompanyApp, sent: SentImport): Promise<Answered> {
  const { fingerprint } = await checkedImport(app, sent)
  return sendImport(app, '', { ...sent, fingerprint })
}

/** The options with which everything that the company does not have comes along as it is. */
export async function keepingAll(app: CompanyApp, sent: SentImport): Promise<SchemeImportOptions> {
  const { unknown } = await checkedImport(app, sent)
  const map: Record<string, Record<string, string>> = {}
  for (const { kind, id } of unknown) map[kind] = { ...map[kind], [id]: 'keep' }
  return { ...sent.options, map }
}

/** A scheme, or a version (`<scheme>:<number>`), as a file. */
export function exportOf(app: CompanyApp, id: string, query = '', by: Caller = 'hr'): Promise<Answered> {
  return app.call('GET', `/${id.includes(':') ? 'versions' : 'schemes'}/${id}/export${query}`, { as: app.as[by] })
}
