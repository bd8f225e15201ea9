import { createHash } from 'node:crypto'

/**
 * A number from 0 (included) to 1 (excluded) that depends on the words alone and looks as if drawn: the sample company is made
 * without chance, the same at every start.
 */
export function steady(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32
}

/** A whole number from `low` to `high`, both included. */
export function steadyWhole(low: number, high: number, ...words: readonly string[]): number {
  return low + Math.floor(steady(...words) * (high - low + 1))
}

/** Whether something holds that holds for this share of all words: `steadyIs(0.05, …)` once in twenty. */
export function steadyIs(share: number, ...words: readonly string[]): boolean {
  return steady(...words) < share
}
