import type { JsonObject } from './json.ts'

/** Why a store refuses: code → the names of its parameters. Every code has a sentence in each language. */
export const storeCodes = {
  /** The sender read an older version; params say which stands now. */
  'stale-record': ['collection', 'id', 'expected', 'actual'],
  'record-exists': ['collection', 'id'],
  'record-missing': ['collection', 'id'],
  /** `id` is the record that the command wanted to write, not the one that has the values: the sender may not see that one. */
  'value-taken': ['collection', 'id', 'fields'],
  /** A log's entry was to be changed, or something was to be appended to a collection of records. */
  'change-not-allowed': ['collection', 'change'],
  'collection-unknown': ['collection'],
  'field-unknown': ['collection', 'field'],
  /** No room on the disk: nothing was changed, reading goes on. */
  'store-full': ['reason'],
  /** A write or sync failed in a way after which the disk cannot be trusted: reading goes on, writing after a restart. */
  'store-read-only': ['reason'],
  /** The embedded store's cap: more than it is made for. */
  'store-too-large': ['what', 'limit', 'value'],
  /** One command is more than is taken at once, whatever the store has room for. */
  'command-too-large': ['what', 'limit'],
  'store-closed': [],
  /** Another process has taken the folder over: this one acknowledges nothing any more. */
  'store-taken-over': ['folder'],
} as const

export type StoreCode = keyof typeof storeCodes

/** A refusal of the store, for people: sentences are made of `code` and `params`. Nothing of the refused command is kept. */
export class StoreError extends Error {
  readonly code: StoreCode
  readonly params: JsonObject

  constructor(code: StoreCode, params: JsonObject = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'StoreError'
    this.code = code
    this.params = params
  }
}
