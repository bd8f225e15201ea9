import type { Random } from 'fast-check'

/** Draws the parts of a document, one after another, out of fast-check's random numbers: the same seed gives the same document. */
export class Draw {
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return this.#random.nextInt(least, most)
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[this.int(0, list.length - 1)] as T
  }

  /** One of several ways to go on, each as likely. */
  one<T>(ways: readonly (() => T)[]): T {
    return this.pick(ways)()
  }

  /** Fields that are there in so many percent of all cases, to be spread into an object. */
  maybe<T extends object>(percent: number, make: () => T): Partial<T> {
    return this.chance(percent) ? make() : {}
  }

  list<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.int(least, most) }, (_, index) => make(index))
  }

  /** Some of a list, at least one, in its order. */
  some<T>(list: readonly T[]): T[] {
    const chosen = list.filter(() => this.chance(50))
    return chosen.length === 0 ? [this.pick(list)] : chosen
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, at: this.int(0, 1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each)
  }
}
