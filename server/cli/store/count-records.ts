import type { Model } from '../../store/model.ts'

/** How many records and log entries a store holds. */
export function countRecords(model: Model): number {
  return Object.values(model.counts()).reduce((sum, count) => sum + count, 0)
}
