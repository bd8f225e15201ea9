import { admits } from '../../access/admits.ts'
import { schemes } from '../../collections/life.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { expectVersion, orStale } from '../records/expect-version.ts'
import { found } from '../records/found.ts'
import { withoutReadOnly } from '../records/without-read-only.ts'
import { Forbidden } from '../refusals.ts'
import { draftFields, type SentContent } from './draft-fields.ts'
import { asJson, type SchemeFields, type SchemeRecord, schemeRecord } from './scheme-record.ts'
import { sentContent } from './sent-content.ts'
import { toldOf } from './told-of.ts'

/** Fields of a scheme that the server makes. */
export const madeFields = [
  'name',
  'department',
  'hash',
  'state',
  'authors',
  'checked',
  'submitted',
  'approved',
  'returned',
  'basedOn',
]

interface Sent {
  readonly id: string
  readonly version: number
  readonly body: JsonObject
}

/**
 * Puts another content in the place of a draft, if it still stands at the version that its author read; otherwise both versions are
 * answered and nothing is lost. A changed content is a draft again, whatever it was before: submissions and approvals are of a content.
 */
export async function saveDraft({ id, version, body }: Sent, doing: Doing): Promise<SchemeRecord> {
  const stored = await found(schemes.name, id, doing)
  expectVersion(stored, version, body, doing)
  // What was found is said in sentences when it is read, so that it never comes back as it is kept.
  const { checked: _, ...sent } = body
  const own = withoutReadOnly({ readOnly: madeFields }, sent, stored)
  return saveContent(schemeRecord(stored), sentContent(own), { action: 'save-draft', body }, doing)
}

interface Saving {
  readonly action: string
  /** What was sent. */
  readonly body: JsonObject
  readonly basedOn?: string
  /** Why, for the audit log. */
  readonly reason?: string | undefined
  /** What else is to happen with it, in the same command. */
  readonly also?: readonly Change[]
}

/** Saves a content over the draft that was read. */
export async function saveContent(
  before: SchemeRecord,
  sent: SentContent,
  { action, body, basedOn, reason, also = [] }: Saving,
  doing: Doing,
): Promise<SchemeRecord> {
  const { id, version } = before
  const { fields: draft, expect } = await draftFields(id, sent, doing)
  if (draft.hash === before.fields.hash && basedOn === undefined && also.length === 0) return before
  const fields: SchemeFields = {
    ...draft,
    ...kept(before.fields, doing.userId),
    ...(basedOn !== undefined && { basedOn }),
  }
  if (!admits(doing.scope, schemes, { id, fields: asJson(fields) })) throw new Forbidden('outside-reach')
  const applying = applyAudited(
    {
      ...{ action, reason, resource: schemes.name, resourceId: id },
      changes: [{ do: 'replace', in: schemes.name, id, version, fields: asJson(fields) }, expect, ...also],
      told: { before: toldOf(before.fields), after: toldOf(fields), sensitive: [] },
    },
    doing,
  )
  const { records } = await orStale(applying, { resource: schemes.name, id, version, body }, doing)
  const [record] = records
  return record === undefined ? { id, version: version + 1, fields } : schemeRecord(record)
}

/** What stays of a scheme when its content changes. */
function kept({ authors, returned, basedOn }: SchemeFields, user: string) {
  return {
    state: 'draft' as const,
    authors: authors.includes(user) ? authors : [...authors, user],
    ...(returned && { returned }),
    ...(basedOn !== undefined && { basedOn }),
  }
}
