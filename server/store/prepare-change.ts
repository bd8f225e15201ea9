import { invariant } from '../../engine/index.ts'
import { chainHash } from './chain.ts'
import type { RecordWrite, Write } from './effects.ts'
import { entryOf } from './entry.ts'
import { frozenObject } from './frozen-json.ts'
import type { Layer } from './layer.ts'
import { logId } from './log-id.ts'
import type { Change, StoredRecord } from './store.ts'
import { StoreError } from './store-error.ts'
import type { Table } from './table.ts'

/** What a change leaves: to be written, and for the sender. */
export interface PreparedChange {
  readonly write?: Write
  readonly record?: StoredRecord
  /** Of the record, as `jsonBytes` counts them. */
  readonly bytes?: number
}

/** Checks a change against what stands and makes it true in the layer, or throws why it is refused. */
export function prepareChange(layer: Layer, table: Table, change: Change): PreparedChange {
  const isForLog = change.do === 'append'
  if (change.do !== 'expect' && isForLog !== (table.collection.kind === 'log')) {
    throw new StoreError('change-not-allowed', { collection: change.in, change: change.do })
  }
  switch (change.do) {
    case 'create':
      invariant(change.id !== '', `${change.in}: a record without an id`)
      expectNone(layer, table, change.id)
      return put(layer, table, { in: change.in, id: change.id, version: 1, fields: frozenObject(change.fields) })
    case 'replace':
      expectVersion(layer, table, change.id, change.version)
      return put(layer, table, { ...writeOf(change), version: change.version + 1 })
    case 'remove':
      expectVersion(layer, table, change.id, change.version)
      layer.setEntry(table, change.id, undefined)
      return { write: { in: change.in, id: change.id, removed: true } }
    case 'expect':
      if (change.version === undefined) expectNone(layer, table, change.id)
      else expectVersion(layer, table, change.id, change.version)
      return {}
    case 'append':
      return append(layer, table, frozenObject(change.fields))
  }
}

function writeOf({
  in: collection,
  id,
  fields,
}: Extract<Change, { do: 'create' | 'replace' }>): Omit<RecordWrite, 'version'> {
  return { in: collection, id, fields: frozenObject(fields) }
}

function expectNone(layer: Layer, table: Table, id: string): void {
  if (layer.entry(table, id) === undefined) return
  throw new StoreError('record-exists', { collection: table.collection.name, id })
}

function expectVersion(layer: Layer, table: Table, id: string, expected: number): void {
  const collection = table.collection.name
  const actual = layer.entry(table, id)?.record.version
  if (actual === undefined) throw new StoreError('record-missing', { collection, id })
  if (actual !== expected) throw new StoreError('stale-record', { collection, id, expected, actual })
}

function put(layer: Layer, table: Table, write: RecordWrite): PreparedChange {
  const entry = entryOf(write)
  layer.setEntry(table, write.id, entry)
  return { write, record: entry.record, bytes: entry.bytes }
}

function append(layer: Layer, table: Table, fields: RecordWrite['fields']): PreparedChange {
  const { name, isChained } = table.collection
  const end = layer.end(table)
  const id = logId(end.place + 1)
  const hash = isChained ? chainHash(end.hash, { id, fields }) : undefined
  layer.setEnd(table, { place: end.place + 1, hash: hash ?? end.hash })
  return put(layer, table, { in: name, id, version: 1, fields, ...(hash !== undefined && { hash }) })
}
