/** Something that was done to a log after it was written. Numbers count entries from 1, as the log's ids do. */
export type LogFinding =
  /** The entry is not as it was written; or, where its follower alone shows it, `before` is not and was given a new hash. */
  | { readonly kind: 'edited'; readonly entry: number; readonly before?: number }
  | { readonly kind: 'deleted'; readonly from: number; readonly to: number }
  /** An entry that the chain does not know. `id`: the number that it bears; `place`: where it stands. */
  | { readonly kind: 'inserted'; readonly id: string; readonly place: number }
  /** Entries that stand in each other's places, or one that stands in another place. */
  | { readonly kind: 'swapped'; readonly entries: readonly number[] }
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  /** Every entry fits, yet the log ends otherwise than it did: the last one, or all from some entry on, were written anew. */
  | { readonly kind: 'rewritten'; readonly entry: number }
