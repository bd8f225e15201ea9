import { previews, schemes } from '../../collections/life.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import { expectHash } from './move-scheme.ts'
import { schemeRecord } from './scheme-record.ts'

interface Preview {
  readonly scheme: string
  /** Of the content that was previewed. */
  readonly hash: string
  /** What it came to: people, period, totals. */
  readonly summary: JsonObject
}

/**
 * Keeps that the content of a draft was previewed, which publication asks for. Refused (409) where the draft is another by now.
 * One record per content: a later preview takes the place of the one before.
 */
export async function recordPreview({ scheme: id, hash, summary }: Preview, doing: Doing): Promise<StoredRecord> {
  const scheme = schemeRecord(await found(schemes.name, id, doing))
  expectHash(scheme, hash)
  const { department } = scheme.fields
  const previewId = `${id}:${hash.slice(0, 12)}`
  const fields = { ...summary, scheme: id, hash, department, by: doing.userId, at: doing.at }
  const before = await doing.store.get(previews.name, previewId, 'everything')
  const place = { in: previews.name, id: previewId, fields }
  const change =
    before === undefined
      ? ({ do: 'create', ...place } as const)
      : ({ do: 'replace', version: before.version, ...place } as const)
  await applyAudited(
    {
      ...{ action: 'record-preview', resource: previews.name, resourceId: previewId, changes: [change] },
      told: { after: { scheme: id, hash }, sensitive: [] },
    },
    doing,
  )
  return { id: previewId, version: (before?.version ?? 0) + 1, fields }
}
