/** All files and folders of a disk in memory by their number; 0 is the root. Never changed in place, so that keeping every state is cheap. */
export type DiskState = ReadonlyMap<number, DiskNode>

export type DiskNode = DiskFile | DiskFolder

export interface DiskFile {
  readonly kind: 'file'
  readonly mode: number
  /** What a power cut leaves at least. */
  readonly kept: Buffer
  /** What was done since then, oldest first. */
  readonly changes: readonly FileChange[]
  /** What whoever reads sees. */
  readonly now: Buffer
}

export interface DiskFolder {
  readonly kind: 'folder'
  readonly mode: number
  readonly kept: Names
  readonly changes: readonly NameChange[]
  readonly now: Names
}

/** Name → number of a file or folder. */
export type Names = ReadonlyMap<string, number>

/**
 * Whether a change survives a power cut. `doubtful`: it was waiting when a sync failed. The pages then count as written though they
 * are not, so that no later sync makes it safe.
 */
export type Fate = 'pending' | 'synced' | 'doubtful'

export type FileChange =
  | { readonly do: 'write'; readonly fate: Fate; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'truncate'; readonly fate: Fate; readonly length: number }

export type NameChange =
  | { readonly do: 'link'; readonly fate: Fate; readonly name: string; readonly node: number }
  | { readonly do: 'unlink'; readonly fate: Fate; readonly name: string }
  /** The new name stands for the node whenever the old one is gone; both may stand. */
  | { readonly do: 'rename'; readonly fate: Fate; readonly from: string; readonly name: string; readonly node: number }

export const emptyFile: DiskFile = {
  kind: 'file',
  mode: 0o600,
  kept: Buffer.alloc(0),
  changes: [],
  now: Buffer.alloc(0),
}

export const emptyFolder: DiskFolder = { kind: 'folder', mode: 0o700, kept: new Map(), changes: [], now: new Map() }

export const emptyDisk: DiskState = new Map([[0, emptyFolder]])
