import type { Layer } from './layer.ts'
import type { FieldValue } from './query.ts'
import type { Standing } from './standing.ts'
import type { Steps } from './steps.ts'
import { StoreError } from './store-error.ts'
import type { UniqueValues } from './unique-values.ts'

/**
 * Gives the unique values of all records that a command touched to them, or throws `value-taken`. It looks at what the whole command
 * leaves, so that two records may swap their values in one command.
 */
export function* claimValues(layer: Layer, below: Standing): Steps<void> {
  const claims: Claim[] = []
  for (const [table, id, after] of layer.touched()) {
    const before = below.entry(table, id)
    for (const unique of table.uniques) {
      const left = unique.valuesOf(before?.record)
      claims.push({ collection: table.collection.name, id, unique, left, taken: unique.valuesOf(after?.record) })
    }
    yield
  }
  for (const { unique, left } of claims) {
    if (left !== undefined) layer.setHolder(unique, left, undefined)
    yield
  }
  for (const { collection, id, unique, taken } of claims) {
    if (taken === undefined) continue
    if (layer.holder(unique, taken) !== undefined) {
      throw new StoreError('value-taken', { collection, id, fields: unique.fields })
    }
    layer.setHolder(unique, taken, id)
    yield
  }
}

/** What a record gives back and takes of one unique combination. */
interface Claim {
  readonly collection: string
  readonly id: string
  readonly unique: UniqueValues
  readonly left: FieldValue | undefined
  readonly taken: FieldValue | undefined
}
