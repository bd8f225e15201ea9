import { admits } from '../../access/admits.ts'
import { schemes } from '../../collections/life.ts'
import { ApiError } from '../../http/api-error.ts'
import type { Job } from '../../jobs/jobs.ts'
import type { Doing } from '../../uses/doing.ts'
import type { PreviewAsked } from '../../uses/previews/preview-asked.ts'
import { type PreviewReach, startPreview } from '../../uses/previews/start-preview.ts'
import { Conflict, Forbidden } from '../../uses/refusals.ts'
import { contentHash } from '../../uses/schemes/content-hash.ts'
import type { SchemeContent } from '../../uses/schemes/scheme-record.ts'
import { checkImport, type Importing, type SchemeImport } from './check-import.ts'
import { readyPlan } from './import-scheme.ts'

/** Somebody who imports, and what they reach with a preview. */
export interface Previewing extends Importing {
  readonly reach: PreviewReach
  /** As somebody who previews schemes. */
  readonly previews: Doing
}

/**
 * Begins to preview what an import would make, which is kept nowhere: only what came of the preview is. Where the import is then done as
 * it was checked, the draft has the content that was previewed. Refused as the import itself would be.
 */
export async function previewImport(
  sent: SchemeImport,
  fingerprint: string | undefined,
  asked: PreviewAsked,
  previewing: Previewing,
): Promise<Job> {
  const { doing, mayChange, previews, reach } = previewing
  const checked = await checkImport(sent, previewing)
  const plan = await readyPlan(checked, sent.options.version, { ...doing, scope: mayChange })
  if (fingerprint === undefined) throw new ApiError(400, 'import-fingerprint-missing')
  if (fingerprint !== plan.fingerprint) throw new Conflict('import-changed')
  const { id } = plan
  // The check has found that it satisfies the schemas.
  const content = plan.content as unknown as SchemeContent
  const { department = '' } = content.document
  if (!admits(previews.scope, schemes, { id, fields: { department } })) throw new Forbidden('outside-reach')
  const toPreview = { scheme: id, department, hash: contentHash(content), content, isKept: false }
  return startPreview(toPreview, asked, previews, reach)
}
