import type { TraceEntry } from '../model/raw/outcome.ts'

/** How a figure came about: its entry of the trace, and the same for every input that was computed itself. */
export interface Explanation extends Readonly<TraceEntry> {
  /** One per input that has an entry of its own, in the order of the inputs; what is used in two places is one object. */
  readonly children: readonly Explanation[]
}
