import { auditEntry } from '../../audit/audit-entry.ts'
import { schemes } from '../../collections/life.ts'
import type { Doing } from '../doing.ts'
import { Forbidden } from '../refusals.ts'
import { expectHash, moveScheme, schemeIn } from './move-scheme.ts'
import type { Done, SchemeRecord } from './scheme-record.ts'

interface Approval {
  readonly id: string
  /** Of the content that the approver looked at. */
  readonly hash: string
  readonly comment?: string | undefined
}

/**
 * Approves the content that was submitted. Refused where it has changed since it was looked at (409), and to whoever wrote on it
 * or submitted it (403): nobody approves what is their own.
 */
export async function approveScheme({ id, hash, comment }: Approval, doing: Doing): Promise<SchemeRecord> {
  const scheme = await schemeIn(['submitted'], id, doing)
  const { authors, submitted } = scheme.fields
  if (authors.includes(doing.userId) || submitted?.by === doing.userId) await refuseOwn(id, doing)
  expectHash(scheme, hash)
  const approved: Done = { by: doing.userId, at: doing.at, hash, ...(comment !== undefined && { comment }) }
  const fields = { ...scheme.fields, state: 'approved', approved } as const
  return moveScheme(scheme, { action: 'approve-scheme', fields, reason: comment }, doing)
}

async function refuseOwn(id: string, { store, who, at }: Doing): Promise<never> {
  const refusal = 'own-draft'
  const entry = auditEntry({ who, at, action: 'approve-scheme', resource: schemes.name, resourceId: id, refusal })
  await store.apply({ name: 'refuse-approval', changes: [entry] })
  throw new Forbidden(refusal, { id })
}
