import type { Layer } from './layer.ts'
import type { Standing } from './standing.ts'
import { StoreError } from './store-error.ts'

/**
 * Gives the unique values of all records that a command touched to them, or throws `value-taken`. It looks at what the whole command
 * leaves, so that two records may swap their values in one command.
 */
export function claimValues(layer: Layer, below: Standing): void {
  const claims = [...layer.touched()].flatMap(([table, id, after]) => {
    const before = below.entry(table, id)
    return table.uniques.map((unique) => ({
      collection: table.collection.name,
      id,
      unique,
      left: unique.valuesOf(before?.record),
      taken: unique.valuesOf(after?.record),
    }))
  })
  for (const { unique, left } of claims) if (left !== undefined) layer.setHolder(unique, left, undefined)
  for (const { collection, id, unique, taken } of claims) {
    if (taken === undefined) continue
    if (layer.holder(unique, taken) !== undefined) {
      throw new StoreError('value-taken', { collection, id, fields: unique.fields })
    }
    layer.setHolder(unique, taken, id)
  }
}
