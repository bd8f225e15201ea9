import type { Entry } from './entry.ts'
import type { FieldKeys } from './field-keys.ts'
import type { FieldValue } from './query.ts'

const none: ReadonlySet<Entry> = new Set()

/** The entries of a collection by the value of one field, or by each of its members where it is a list. */
export class FieldIndex {
  readonly #keys: FieldKeys
  readonly #entries = new Map<FieldValue, Set<Entry>>()

  constructor(keys: FieldKeys) {
    this.#keys = keys
  }

  add(entry: Entry): void {
    for (const key of this.#keys.ofRecord(entry.record)) {
      const sharing = this.#entries.get(key)
      if (sharing === undefined) this.#entries.set(key, new Set([entry]))
      else sharing.add(entry)
    }
  }

  remove(entry: Entry): void {
    for (const key of this.#keys.ofRecord(entry.record)) {
      const sharing = this.#entries.get(key)
      sharing?.delete(entry)
      if (sharing?.size === 0) this.#entries.delete(key)
    }
  }

  /** Those whose field is that value, or has it among its members. */
  find(value: FieldValue): ReadonlySet<Entry> {
    const key = this.#keys.ofValue(value)
    return (key === undefined ? undefined : this.#entries.get(key)) ?? none
  }
}
