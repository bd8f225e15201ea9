import type { Role } from '../../access/principal.ts'
import { approveScheme } from '../../uses/schemes/approve-scheme.ts'
import type { Publication } from '../../uses/schemes/publication-days.ts'
import { publishScheme } from '../../uses/schemes/publish-scheme.ts'
import { recordPreview } from '../../uses/schemes/record-preview.ts'
import type { SchemeRecord } from '../../uses/schemes/scheme-record.ts'
import { submitScheme } from '../../uses/schemes/submit-scheme.ts'
import type { Acting } from './acting.ts'

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

/** With the preview that publication asks for. */
export async function publish(
  { id, fields }: SchemeRecord,
  when: Publication,
  day: string,
  acting: Acting,
): Promise<void> {
  const { hash } = fields
  const previewing = await acting('hr', 'schemes', 'update', day)
  await recordPreview({ scheme: id, hash, summary: { period: day.slice(0, 7) } }, previewing)
  await publishScheme(id, when, await acting('hr', 'schemes', 'publish', day))
}
