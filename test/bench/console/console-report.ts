/** Milliseconds. */
export interface LiveTimes {
  readonly people: number
  /** From the last movement of the slider to the picture with the new total. */
  readonly seen: number
  /** What the worker took of it, as the panel says. */
  readonly worker: number
  /** The same evaluation of the same people in Node. */
  readonly node: number
}

export const drives = ['arrow keys', 'typing', 'scrolling'] as const

/** How long pictures took while a table was driven, in milliseconds. */
export interface FrameTimes {
  readonly drive: (typeof drives)[number]
  readonly frames: number
  readonly median: number
  readonly p95: number
  readonly worst: number
}

export interface ConsoleReport {
  readonly live: readonly LiveTimes[]
  readonly table: { readonly rows: number; readonly columns: number; readonly frames: readonly FrameTimes[] }
  /** Of the machine, the mean of the last minute before and after. */
  readonly loads: readonly [before: number, after: number]
}
