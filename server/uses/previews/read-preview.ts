import { previews } from '../../collections/life.ts'
import type { ListQuery } from '../../http/list-query.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import { previewRecord } from './preview-record.ts'
import { type Looking, type ShownPreview, shownPreview } from './shown-preview.ts'

/** A preview within reach, as somebody may see it. Looking at what single people are paid is audited. */
export async function readPreview(id: string, looking: Looking, doing: Doing): Promise<ShownPreview> {
  const shown = shownPreview(previewRecord(await found(previews.name, id, doing)), looking)
  const reading = { resource: previews.name, resourceId: id, count: shown.people }
  if (shown.people > 0) await auditReading(reading, doing)
  return shown
}

/** The previews within reach that a query asks for; lists show nobody by name. */
export async function listPreviews(
  query: ListQuery,
  looking: Looking,
  doing: Doing,
): Promise<{ readonly previews: readonly ShownPreview[]; readonly total: number }> {
  const { records, total } = await doing.store.list(previews.name, { ...query, scope: doing.scope })
  return { previews: records.map((record) => shownPreview(previewRecord(record), looking)), total }
}
