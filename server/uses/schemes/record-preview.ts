import { previews, schemes } from '../../collections/life.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change, StoredRecord } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import { expectHash } from './move-scheme.ts'
import { schemeRecord } from './scheme-record.ts'

export interface Preview {
  readonly scheme: string
  /** Of the content that was previewed. */
  readonly hash: string
  /** What it came to: period, totals and so on. */
  readonly summary: JsonObject
  /** Of some of its people only: kept, but it opens no gate. */
  readonly isPart?: boolean
  /** The version whose content it is, and whose scheme; absent: the working draft. */
  readonly version?: { readonly id: string; readonly department: string }
  /** Whose it would be, where the content was not kept at all. */
  readonly unkept?: { readonly department: string }
}

/**
 * Keeps that a content was previewed, which publication of a draft asks for. Refused (409) where the draft is another by now.
 * One record per content: a later preview takes the place of the one before.
 */
export async function recordPreview(preview: Preview, doing: Doing): Promise<StoredRecord> {
  for (let tries = 1; ; tries++) {
    try {
      return await keep(preview, doing)
    } catch (error) {
      const isLost = error instanceof StoreError && (error.code === 'stale-record' || error.code === 'record-exists')
      if (!isLost || tries === mostTries) throw error
    }
  }
}

/** Two previews of one content may end at the same moment. */
const mostTries = 5

async function keep(preview: Preview, doing: Doing): Promise<StoredRecord> {
  const { scheme, hash, summary, isPart = false } = preview
  const { department, expect, ...of } = await contentOf(preview, doing)
  const id = `${hash.slice(0, 32)}${isPart ? '-part' : ''}`
  const head = { scheme, hash, department, coverage: isPart ? 'part' : 'whole', by: doing.userId, at: doing.at, ...of }
  const fields = { ...summary, ...head }
  const before = await doing.store.get(previews.name, id, 'everything')
  const place = { in: previews.name, id, fields }
  const change: Change =
    before === undefined ? { do: 'create', ...place } : { do: 'replace', version: before.version, ...place }
  await applyAudited(
    {
      ...{ action: 'record-preview', resource: previews.name, resourceId: id, changes: [change, ...expect] },
      told: { after: { scheme, hash }, sensitive: [] },
    },
    doing,
  )
  return { id, version: (before?.version ?? 0) + 1, fields }
}

interface ContentOf {
  readonly department: string
  readonly versionId?: string
  /** What has to stand still when the preview is kept. */
  readonly expect: readonly Change[]
}

async function contentOf({ scheme: id, hash, version, unkept }: Preview, doing: Doing): Promise<ContentOf> {
  if (unkept !== undefined) return { ...unkept, expect: [] }
  if (version !== undefined) return { department: version.department, versionId: version.id, expect: [] }
  const scheme = schemeRecord(await found(schemes.name, id, doing))
  expectHash(scheme, hash)
  const expect: Change = { do: 'expect', in: schemes.name, id, version: scheme.version }
  return { department: scheme.fields.department, expect: [expect] }
}
