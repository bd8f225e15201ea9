import { adjustments } from '../../collections/runs.ts'
import type { RecordKind } from '../records/record-kind.ts'

/** How adjustments are listed and read; nothing but settling makes them. */
export const adjustmentKind: RecordKind = {
  collection: adjustments,
  noun: 'adjustment',
  sensitive: ['difference'],
  isPay: true,
  readOnly: [],
}
