import type { Name } from './names.ts'
import type { Frame } from './value.ts'

/** One person's values as a short way sees them. */
export interface Sight {
  /** Exact values. Some facts are brought in only when `load` asks for them. */
  readonly frame: Frame
  /** The same facts as doubles, by slot; NaN where there is none. */
  readonly numbers: Float64Array
  /** Where an estimate says how far it may be off. */
  readonly error: Float64Array
  /** Brings the exact values of these facts into the frame. */
  load(names: readonly Name[]): void
}
