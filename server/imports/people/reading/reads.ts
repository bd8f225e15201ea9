import type { GivenMetric, RatingsScoring } from '../../../../engine/index.ts'

/** How the cells of a column are read; everything in it can be copied from thread to thread. */
export type Reads =
  | { readonly as: 'id' }
  /** A line of text: a name. */
  | { readonly as: 'text' }
  /** What a department, a post or a team is called. */
  | { readonly as: 'group' }
  | { readonly as: 'date' }
  /** An amount that is kept as decimal text. */
  | { readonly as: 'amount' }
  | { readonly as: 'metric'; readonly metric: GivenMetric }
  | { readonly as: 'rating'; readonly levels: RatingsScoring['levels'] }

/** The value of a cell: ids, texts, days and amounts as text; undefined where there is none. */
export type ReadValue = string | number | boolean | undefined
