import type { RowList } from '../model/row-hits.ts'
import { leavesOf } from './leaves-of.ts'
import type { Scheme } from './scheme.ts'

/** Where the bands stand in a document. */
export const bandsPath = '/bands/rows'

/** Every list of rows in a scheme of which one is taken for each person. */
export function rowLists({ indicators, bands, components }: Scheme): readonly RowList[] {
  return [
    ...leavesOf(indicators).flatMap(({ scoring }) => scoring?.rows ?? []),
    ...(bands === undefined ? [] : [{ path: bandsPath, length: bands.rows.length }]),
    ...components.flatMap(({ component }) => component.rows ?? []),
  ]
}
