import { type Change, diffSchemes, type RawScheme } from '../../../engine/index.ts'
import type { Doing } from '../doing.ts'
import { readRecord } from '../records/read-record.ts'
import { schemeKind } from '../schemes/scheme-kind.ts'
import { type SchemeContent, schemeRecord } from '../schemes/scheme-record.ts'
import { filledInChanges } from './filled-in-changes.ts'
import { readVersion } from './read-version.ts'

export interface Difference {
  readonly before: string
  readonly after: string
  readonly documents: { readonly a: RawScheme; readonly b: RawScheme }
  readonly changes: readonly Change[]
}

/**
 * What another version, or the working draft, says differently from a version, by meaning. `drafts`: the reach of whoever asks among the
 * drafts, which not everybody who reads versions may see.
 */
export async function diffVersions(
  { id, other }: { id: string; other: string },
  doing: Doing,
  drafts: Doing,
): Promise<Difference> {
  const version = (await readVersion(id, doing)).fields
  const wanted = other === 'draft' ? await draftOf(version.scheme, drafts) : (await readVersion(other, doing)).fields
  const documents = { a: version.document, b: wanted.document }
  const changes = [...diffSchemes(documents.a, documents.b), ...filledInChanges(version, wanted)]
  return { before: id, after: other, documents, changes }
}

async function draftOf(scheme: string, drafts: Doing): Promise<SchemeContent> {
  return schemeRecord(await readRecord(schemeKind, scheme, drafts)).fields
}
