import { auditEntry } from '../../audit/audit-entry.ts'
import { runs } from '../../collections/runs.ts'
import type { ApiCode } from '../../messages/api-codes.ts'
import type { Doing } from '../doing.ts'

interface Refused {
  /** Verb and noun of what was tried: `lock-run`. */
  readonly action: string
  readonly run: string
  readonly refusal: ApiCode
}

/** Writes down that a step of a run was refused. */
export async function noteRefusal({ action, run, refusal }: Refused, { store, who, at }: Doing): Promise<void> {
  const entry = auditEntry({ who, at, action, resource: runs.name, resourceId: run, refusal })
  await store.apply({ name: 'refuse-step', changes: [entry] })
}
