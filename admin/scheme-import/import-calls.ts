import { sendFile } from '../providers/send-file.ts'
import { fromOf, type SchemeSource } from './scheme-choices.ts'
import type { SchemeImportTold } from './scheme-import-told.ts'

/** An import as it is sent. */
export interface ToSend {
  readonly source: SchemeSource
  readonly options: object
}

/** What an import would do. Throws react-admin's `HttpError` where it is refused altogether. */
export async function checkScheme({ source, options }: ToSend, signal?: AbortSignal): Promise<SchemeImportTold> {
  return (await send('/check', source, { options: JSON.stringify(options) }, signal)) as SchemeImportTold
}

/** Makes the draft that a check with this fingerprint has shown; gives its id. */
export async function makeDraft({ source, options }: ToSend, fingerprint: string): Promise<string> {
  const { id }: { id?: unknown } = Object(await send('', source, { options: JSON.stringify(options), fingerprint }))
  return String(id)
}

/** Begins to preview what would be made; gives the id of the job. */
export async function previewScheme(
  { source, options }: ToSend,
  { fingerprint, period }: { readonly fingerprint: string; readonly period: string },
): Promise<unknown> {
  const preview = JSON.stringify({ period })
  return send('/preview', source, { options: JSON.stringify(options), fingerprint, preview })
}

function send(way: string, source: SchemeSource, query: Record<string, string>, signal?: AbortSignal) {
  const about = source.kind === 'file' ? { file: source.file.name } : { from: fromOf(source) }
  const path = `/imports/schemes${way}?${new URLSearchParams({ ...about, ...query })}`
  return sendFile(path, { signal, ...(source.kind === 'file' && { file: source.file }) })
}
