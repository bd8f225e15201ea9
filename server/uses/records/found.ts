import type { StoredRecord } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { NotFound } from '../refusals.ts'

/** The record that something is to be done to, where it is within reach. */
export async function found(resource: string, id: string, { store, scope }: Doing): Promise<StoredRecord> {
  const record = await store.get(resource, id, scope)
  if (record === undefined) throw new NotFound()
  return record
}
