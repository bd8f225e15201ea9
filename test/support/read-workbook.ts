import type { IncomingMessage } from 'node:http'
import { request } from 'node:http'
import { readXlsx, type Sheet } from 'hucre/xlsx'

/** Calls an address that answers with a workbook, and reads it: the bytes, and its sheets that are not hidden by name. */
export async function fetchWorkbook(
  origin: string,
  method: string,
  url: string,
  { as, body }: { readonly as: string; readonly body?: Uint8Array },
): Promise<{ readonly status: number; readonly headers: IncomingMessage['headers']; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const type = body === undefined ? {} : { 'content-type': 'application/octet-stream', 'content-length': body.length }
    const sent = request(`${origin}/api${url}`, { method, headers: { cookie: as, origin, ...type } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The sheets of a workbook that are not hidden, by name. */
export async function sheetsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: ({ hidden }) => hidden !== true })
  return new Map(sheets.map((sheet) => [sheet.name, sheet]))
}
