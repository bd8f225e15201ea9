/** Which journal: the epoch that wrote it, and the how-many-eth of that epoch, from 1. `0-0` is the one before the first. */
export interface JournalPlace {
  readonly epoch: number
  readonly n: number
}

/** A journal, and how many of its bytes count. */
export interface JournalEnd extends JournalPlace {
  readonly bytes: number
}

/** Before: negative; the same: 0. For sorting. */
export function comparePlaces(left: JournalPlace, right: JournalPlace): number {
  return left.epoch - right.epoch || left.n - right.n
}
