import { auditEntry } from '../audit/audit-entry.ts'
import type { JsonObject } from '../store/json.ts'
import type { Doing } from './doing.ts'

interface Reading {
  readonly resource: string
  readonly resourceId?: string
  readonly query?: JsonObject
  readonly count: number
  /** The code that the reading was refused with. */
  readonly refusal?: string
}

/** Writes down that somebody read amounts of pay, or tried to: one entry per call, however many records it showed. */
export async function auditReading(
  { resource, resourceId, query, count, refusal }: Reading,
  doing: Doing,
): Promise<void> {
  const { store, who, at, address } = doing
  const entry = auditEntry({
    ...{ who, at, action: 'read-pay', resource },
    ...(resourceId !== undefined && { resourceId }),
    reading: { ...(query && { query }), count },
    ...(address !== undefined && { address }),
    ...(refusal !== undefined && { refusal }),
  })
  await store.apply({ name: 'read-pay', changes: [entry] })
}
