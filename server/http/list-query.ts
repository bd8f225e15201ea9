import type { Filter, Sort } from '../store/query.ts'

/** What ra-data-simple-rest asks of a list, read and checked. */
export interface ListQuery {
  readonly filter?: Filter
  readonly sort?: readonly Sort[]
  readonly range: { readonly from: number; readonly to: number }
}
