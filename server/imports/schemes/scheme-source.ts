import { schemes, versions } from '../../collections/life.ts'
import type { SentContent } from '../../uses/schemes/draft-fields.ts'
import type { Doing } from '../../uses/doing.ts'
import { found } from '../../uses/records/found.ts'
import { asJson, type SchemeContent, schemeRecord } from '../../uses/schemes/scheme-record.ts'
import { readVersion } from '../../uses/versions/read-version.ts'

/** Where a scheme comes from: a file, or another scheme or version of this server. */
export type SchemeSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly file: string }
  | { readonly kind: 'scheme' | 'version'; readonly id: string }

/** The reach of whoever imports, among what they may read. */
export interface Readers {
  readonly schemes: Doing
  readonly versions: Doing
}

/** The content of a scheme's working draft, or of a version (`<scheme>:<number>`), where whoever asks may read it. */
export async function contentOnServer(
  { kind, id }: Exclude<SchemeSource, { kind: 'file' }>,
  readers: Readers,
): Promise<SentContent> {
  const { fields } =
    kind === 'version'
      ? await readVersion(id, readers[versions.name])
      : schemeRecord(await found(schemes.name, id, readers[schemes.name]))
  return sentContentOf(fields)
}

/** A content that is kept, as it would be sent. */
export function sentContentOf({ document, parameters, cases }: SchemeContent): SentContent {
  return { document: asJson(document), parameters, ...(cases && { cases: asJson(cases) }) }
}
