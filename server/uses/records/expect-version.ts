import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Doing } from '../doing.ts'
import { Stale } from '../refusals.ts'
import { found } from './found.ts'

/** Refuses what was made of another version than stands, with both. */
export function expectVersion(stands: StoredRecord, version: number, yours: JsonObject, { mask }: Doing): void {
  if (stands.version === version) return
  const { id, fields } = stands
  const theirs = { id, version: stands.version, ...mask({ id, fields }) }
  throw new Stale(version, stands.version, { yours, theirs })
}

interface Sent {
  readonly resource: string
  readonly id: string
  readonly version: number
  readonly body: JsonObject
}

/** What a command gives; where somebody changed this record between its reading and its writing, refused with both versions. */
export async function orStale<T>(
  applying: Promise<T>,
  { resource, id, version, body }: Sent,
  doing: Doing,
): Promise<T> {
  try {
    return await applying
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'stale-record') throw error
    expectVersion(await found(resource, id, doing), version, body, doing)
    throw error
  }
}
