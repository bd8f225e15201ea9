import { createHash } from 'node:crypto'
import { canonicalText } from './canonical.ts'
import type { StoredRecord } from './store.ts'

/** Where a chained log ends: how many entries it has, and the hash of the last one (`chainStart` where there are none). */
export interface ChainHead {
  readonly count: number
  readonly hash: string
}

/** What the first entry of a log counts as the hash before it; the log's name is in it, so that no entry moves to another log. */
export function chainStart(log: string): string {
  return sha256(`log ${log}`)
}

/** SHA-256, in hexadecimal digits, of the previous hash and the canonical text of the entry: its id and its fields. */
export function chainHash(previous: string, { id, fields }: Pick<StoredRecord, 'id' | 'fields'>): string {
  return sha256(`${previous}${canonicalText({ id, fields })}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
