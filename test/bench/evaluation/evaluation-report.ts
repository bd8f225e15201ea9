/** Times are in milliseconds, memory in bytes. */
export interface EvaluationReport {
  readonly previews: readonly PreviewTimes[]
  readonly runs: readonly RunTimes[]
  readonly exports: readonly ExportTimes[]
  readonly imports: readonly ImportTimes[]
}

/** What one process sees of itself between two moments. */
export interface Seen {
  /** Longest time for which the event loop did nothing else, and that which 99 % of its turns stayed below. */
  readonly longest: number
  readonly p99: number
  /** Most that the main thread computed between two looks at what waits: what is left of `longest` on a machine that does nothing else. */
  readonly mostComputed: number
  /** Memory of the whole process, its threads included (RSS): at the beginning, and the most that was seen every few milliseconds. */
  readonly memoryBefore: number
  readonly memoryMost: number
}

/** How long something took, what the server saw of itself, and how its calls were answered meanwhile. */
export interface Timed extends Seen {
  readonly whole: number
  /** The slowest of the calls that were made meanwhile, and how many there were. */
  readonly slowestCall: number
  readonly calls: number
}

/** A preview with comparison, from the call to its recorded result. */
export interface PreviewTimes extends Timed {
  readonly people: number
  readonly parts: PreviewParts
}

/**
 * What a preview is made of, as computing time of each part by itself. In a preview gathering goes on in the main thread while another thread
 * takes what was gathered.
 */
export interface PreviewParts {
  readonly gathering: number
  readonly reading: number
  /** Both versions evaluated by the compiled evaluator, and nothing else. */
  readonly evaluating: number
  /** The task in the same thread, less reading and evaluating: bringing figures and outcomes together. */
  readonly addingUp: number
}

export interface RunTimes {
  readonly people: number
  readonly evaluating: Timed
  readonly locking: Timed
  readonly csv: Timed & { readonly bytes: number }
  readonly xlsx: Timed & { readonly bytes: number }
}

/** A table of six columns that is written in a process of its own. */
export interface ExportTimes {
  readonly format: 'csv' | 'xlsx'
  readonly rows: number
  readonly whole: number
  readonly bytes: number
  readonly peakBytes: number
}

export interface ImportTimes {
  readonly format: 'csv' | 'xlsx'
  readonly rows: number
  readonly bytes: number
  readonly checking: Timed
  readonly applying: Timed
}
