import type { Role } from '../../access/principal.ts'
import { approveScheme } from '../../uses/schemes/approve-scheme.ts'
import { startPreview } from '../../uses/previews/start-preview.ts'
import type { Publication } from '../../uses/schemes/publication-days.ts'
import { publishScheme } from '../../uses/schemes/publish-scheme.ts'
import { returnScheme } from '../../uses/schemes/return-scheme.ts'
import type { SchemeRecord } from '../../uses/schemes/scheme-record.ts'
import { submitScheme } from '../../uses/schemes/submit-scheme.ts'
import type { Acting } from './acting.ts'
import { workedOff } from './worked-off.ts'

/** Steps in the life of a scheme of the sample company, each by whom the policy lets. */

/** Who drafts a scheme: the editor those of the departments they have, personnel the others. */
export function authorOf({ department }: { readonly department: string }): Role {
  return department === 'administration' ? 'hr' : 'editor'
}

export async function submit({ id, fields }: SchemeRecord, day: string, acting: Acting): Promise<SchemeRecord> {
  return submitScheme({ id, hash: fields.hash }, await acting(authorOf(fields), 'schemes', 'submit', day))
}

export async function approve({ id, fields }: SchemeRecord, day: string, acting: Acting): Promise<SchemeRecord> {
  return approveScheme({ id, hash: fields.hash }, await acting('approver', 'schemes', 'approve', day))
}

/** Given back to its author, with what is to be put right. */
export async function giveBack(
  { id, fields }: SchemeRecord,
  comment: string,
  day: string,
  acting: Acting,
): Promise<SchemeRecord> {
  return returnScheme({ id, hash: fields.hash, comment }, await acting('approver', 'schemes', 'return', day))
}

/** Previewed on everybody and the figures of a period, beside the version in force then. */
export async function preview(
  { id, fields }: SchemeRecord,
  period: string,
  day: string,
  acting: Acting,
): Promise<void> {
  const { department, hash, document, parameters } = fields
  const doing = await acting('hr', 'schemes', 'preview', day)
  const versions = await acting('hr', 'versions', 'read', day)
  const { scope: results } = await acting('hr', 'results', 'read', day)
  const toPreview = { scheme: id, department, hash, content: { document, parameters } }
  await workedOff((jobs) =>
    startPreview(toPreview, { period, against: 'in-force' }, doing, { jobs, versions, results }),
  )
}

/** Once it was previewed and approved. */
export async function publish({ id }: SchemeRecord, when: Publication, day: string, acting: Acting): Promise<void> {
  await publishScheme(id, when, await acting('hr', 'schemes', 'publish', day))
}
