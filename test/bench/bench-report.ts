import type { ContenderId } from './contender.ts'
import type { Manner } from './manner.ts'

/** One contender with one cohort. Times are microseconds per person. */
export interface Timing {
  readonly contender: ContenderId
  readonly title: string
  /** People it evaluated per sample, once. */
  readonly people: number
  readonly rounds: number
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  /** Median time of all processors together. */
  readonly cpu: number
  readonly peoplePerSecond: number
  /** Its time ÷ ours: the median over the rounds, in each of which both were timed. */
  readonly ratio: number
  /** The same for processor time: what counts where evaluations share a machine. */
  readonly cpuRatio: number
}

/** Whose payouts are not ours to the fen. */
export interface Agreement {
  readonly contender: ContenderId
  readonly compared: number
  readonly different: number
  /** Ids of the first who differ. */
  readonly first: readonly string[]
}

export interface SizeReport {
  readonly people: number
  readonly timings: Readonly<Record<Manner, readonly Timing[]>>
  readonly agreements: readonly Agreement[]
}

/** Bytes per person for an evaluation whose outcomes are kept, in a process of its own. */
export interface MemoryUse {
  readonly contender: ContenderId
  readonly people: number
  /** Still held after a collection. */
  readonly kept: number
  /** Growth of the heap by the end of the evaluation, garbage included. */
  readonly heap: number
  /** Growth of the process. */
  readonly rss: number
}

/** Milliseconds to compile the largest scheme of the library, checks included. */
export interface CompileCost {
  readonly scheme: string
  readonly characters: number
  readonly runs: number
  readonly first: number
  readonly median: number
  readonly slowest: number
}

export interface Machine {
  readonly node: string
  readonly processor: string
  readonly cores: number
  /** Processes that wanted to run at the start and at the end, the benchmark's own among them; above `cores`, only ratios of cpu time count. */
  readonly load: { readonly start: number; readonly end: number }
}

/** Time per person with the largest cohort ÷ that with the smallest: medians of rounds in each of which both were timed. */
export interface GrowthOf {
  readonly wall: number
  readonly cpu: number
}

export interface Growth extends Readonly<Record<Manner, GrowthOf>> {
  readonly contender: ContenderId
}

export interface BenchReport {
  readonly machine: Machine
  readonly sizes: readonly SizeReport[]
  readonly growth: readonly Growth[]
  readonly memory: readonly MemoryUse[]
  readonly compile: CompileCost
}
